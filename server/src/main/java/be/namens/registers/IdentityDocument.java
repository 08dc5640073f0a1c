package be.namens.registers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document by which a state says who somebody is.
 *
 * @param country that gave it: two capital letters (ISO 3166-1)
 * @param number capital letters and digits, without what people write between them
 */
public record IdentityDocument(Kind kind, String country, String number) {

    /** Kosovo has no code of ISO 3166-1; this is the one that the European Union uses. */
    private static final Set<String> COUNTRIES = Stream.concat(Arrays.stream(Locale.getISOCountries()), Stream.of("XK"))
            .collect(Collectors.toUnmodifiableSet());

    private static final Pattern NUMBER = Pattern.compile("[A-Z0-9]{4,24}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s./\\-]");
    private static final int LONGEST = 64;

    public IdentityDocument {
        if (!isCountry(country) || !NUMBER.matcher(number).matches()) {
            throw new IllegalArgumentException("Not a document");
        }
    }

    /** The document as somebody typed it over; empty when the number cannot be one. */
    public static Optional<IdentityDocument> read(Kind kind, String country, String typed) {
        if (typed.length() > LONGEST || !isCountry(country)) {
            return Optional.empty();
        }
        String number = BETWEEN.matcher(typed.toUpperCase(Locale.ROOT)).replaceAll("");
        return NUMBER.matcher(number).matches()
                ? Optional.of(new IdentityDocument(kind, country, number))
                : Optional.empty();
    }

    /** The codes of all states. */
    public static Set<String> countries() {
        return COUNTRIES;
    }

    /** Whether a state goes by this code. */
    public static boolean isCountry(String code) {
        return COUNTRIES.contains(code);
    }

    /** What makes it this document and no other. */
    String mark() {
        return kind + "/" + country + "/" + number;
    }

    /** Does not show the number. */
    @Override
    public String toString() {
        return "IdentityDocument[" + kind + ", " + country + "]";
    }

    /** What a desk accepts. */
    public enum Kind {
        PASSPORT,
        IDENTITY_CARD,
        RESIDENCE_PERMIT
    }
}
