package be.namens.desks.enterprises;

import be.namens.shared.Refused;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where an enterprise comes from: a country and its number in the register there.
 *
 * @param country two letters (ISO 3166-1), never Belgium
 */
public record Origin(String country, String number) {

    static final int LONGEST = 40;

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2);
    private static final String BELGIUM = "BE";
    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ./_-]*");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern ZEROS_BEFORE = Pattern.compile("(?<![0-9])0+(?=[0-9])");
    private static final Pattern BY_COUNTRY = Pattern.compile("[A-Z]{2}[0-9]");
    private static final Pattern NOT_IN_KEY = Pattern.compile("[^\\p{L}\\p{Nd}]");

    public Origin {
        if (!isForeign(country)
                || number.length() > LONGEST
                || !FORM.matcher(number).matches()) {
            throw new IllegalArgumentException("Not the number of a foreign enterprise");
        }
    }

    /** Reads what somebody typed. */
    public static Origin read(String country, String number) {
        String typed = Normalizer.normalize(number, Normalizer.Form.NFKC).strip();
        if (!isForeign(country)) {
            throw new Refused(EnterprisesRefusal.COUNTRY_NOT_CHOSEN);
        }
        if (typed.length() > LONGEST
                || !FORM.matcher(typed).matches()
                || key(typed).length() < 2) {
            throw new Refused(EnterprisesRefusal.FOREIGN_NUMBER_FORM, LONGEST);
        }
        return new Origin(country, typed);
    }

    static boolean isForeign(String country) {
        return COUNTRIES.contains(country) && !country.equals(BELGIUM);
    }

    /** The same for every way to write the number, also with the letters of its country before it: doubles are noticed by it. */
    String key() {
        String key = key(number);
        return BY_COUNTRY.matcher(key).lookingAt() && key.startsWith(country) ? key(key.substring(2)) : key;
    }

    /** Without capitals, blanks, marks, zeros before a number, and digits of other scripts. */
    static String key(String number) {
        String bare = NOT_IN_KEY
                .matcher(Normalizer.normalize(number, Normalizer.Form.NFKC))
                .replaceAll("")
                .toUpperCase(Locale.ROOT);
        String digits = DIGIT.matcher(bare)
                .replaceAll(one -> Integer.toString(Character.digit(one.group().codePointAt(0), 10)));
        return ZEROS_BEFORE.matcher(digits).replaceAll("");
    }
}
