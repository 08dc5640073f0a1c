package be.namens.registers;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A family name without what people write in different ways: accents, case, hyphens, spaces and apostrophes. */
final class FamilyName {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]");

    /** Letters that Unicode does not take apart. */
    private static final Map<String, String> SPELLED_OUT =
            Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l", "đ", "d", "ı", "i", "þ", "th", "ð", "d");

    private FamilyName() {}

    static boolean same(String one, String other) {
        String bare = bare(one);
        return !bare.isEmpty() && bare.equals(bare(other));
    }

    private static String bare(String name) {
        String letters = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = NO_LETTER.matcher(letters).replaceAll("");
        for (var letter : SPELLED_OUT.entrySet()) {
            bare = bare.replace(letter.getKey(), letter.getValue());
        }
        return bare;
    }
}
