package be.namens.registers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an establishment unit: ten digits, the first from 2 to 8, with the check of enterprise numbers.
 *
 * @param digits ten digits without dots
 */
public record EstablishmentNumber(String digits) {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

    public EstablishmentNumber {
        broken(digits).ifPresent(rule -> {
            throw new IllegalArgumentException("Not an establishment number: " + rule.code());
        });
    }

    /** Reads what somebody typed, with or without dots and spaces. */
    public static TypedNumber<EstablishmentNumber> read(String typed) {
        String digits = TypedDigits.of(typed);
        return broken(digits)
                .<TypedNumber<EstablishmentNumber>>map(TypedNumber.Invalid::new)
                .orElseGet(() -> new TypedNumber.Valid<>(new EstablishmentNumber(digits)));
    }

    private static Optional<RegistersRefusal> broken(String digits) {
        if (!TEN_DIGITS.matcher(digits).matches()) {
            return Optional.of(RegistersRefusal.ESTABLISHMENT_NUMBER_FORM);
        }
        char first = digits.charAt(0);
        if (first < '2' || first > '8') {
            return Optional.of(RegistersRefusal.ESTABLISHMENT_NUMBER_FIRST_DIGIT);
        }
        return EnterpriseNumber.checkFits(digits)
                ? Optional.empty()
                : Optional.of(RegistersRefusal.ESTABLISHMENT_NUMBER_CHECKSUM);
    }

    /** As the register writes it: {@code 2.000.000.339}. */
    public String formatted() {
        return digits.charAt(0) + "." + digits.substring(1, 4) + "." + digits.substring(4, 7) + "."
                + digits.substring(7);
    }

    @Override
    public String toString() {
        return digits;
    }
}
