package kmo.portefeuille;

import java.math.BigInteger;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An International Bank Account Number (ISO 13616): country, two check digits (ISO 7064, MOD 97-10), and the number there.
 *
 * @param value without spaces, in capitals
 */
record Iban(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final int LONGEST_TYPED = 50;
    private static final BigInteger MODULUS = BigInteger.valueOf(97);
    private static final int BELGIAN = 16;

    Iban {
        if (!FORM.matcher(value).matches() || !checks(value) || (value.startsWith("BE") && value.length() != BELGIAN)) {
            throw new IllegalArgumentException("No IBAN");
        }
    }

    /** As people type it, with spaces, in any case; empty when it is none. */
    static Optional<Iban> typed(String text) {
        if (text.length() > LONGEST_TYPED) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Iban(text.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static boolean checks(String value) {
        var digits = new StringBuilder();
        (value.substring(4) + value.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, Character.MAX_RADIX)));
        return new BigInteger(digits.toString()).mod(MODULUS).equals(BigInteger.ONE);
    }

    /** As people write it: {@code BE68 5390 0754 7034}. */
    public String formatted() {
        return value.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
