package be.namens.registers;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number of an enterprise in the Crossroads Bank: ten digits, the first 0 or 1, the last two {@code 97 - (first eight mod 97)}.
 *
 * @param digits ten digits without dots
 */
public record EnterpriseNumber(String digits) implements Comparable<EnterpriseNumber> {

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern COUNTRY = Pattern.compile("^BE(?=[0-9])", Pattern.CASE_INSENSITIVE);
    private static final int MODULUS = 97;

    /** How numbers were written before 2005: without the leading zero. */
    private static final int OLD_LENGTH = 9;

    public EnterpriseNumber {
        broken(digits).ifPresent(rule -> {
            throw new IllegalArgumentException("Not an enterprise number: " + rule.code());
        });
    }

    /** Reads what somebody typed: with or without dots and spaces, also as a VAT number, also the old form of nine digits. */
    public static TypedNumber<EnterpriseNumber> read(String typed) {
        String written = COUNTRY.matcher(TypedDigits.of(typed)).replaceFirst("");
        String digits = written.length() == OLD_LENGTH ? "0" + written : written;
        return broken(digits)
                .<TypedNumber<EnterpriseNumber>>map(TypedNumber.Invalid::new)
                .orElseGet(() -> new TypedNumber.Valid<>(new EnterpriseNumber(digits)));
    }

    private static Optional<RegistersRefusal> broken(String digits) {
        if (!TEN_DIGITS.matcher(digits).matches()) {
            return Optional.of(RegistersRefusal.ENTERPRISE_NUMBER_FORM);
        }
        if (digits.charAt(0) > '1') {
            return Optional.of(RegistersRefusal.ENTERPRISE_NUMBER_FIRST_DIGIT);
        }
        return checkFits(digits) ? Optional.empty() : Optional.of(RegistersRefusal.ENTERPRISE_NUMBER_CHECKSUM);
    }

    /** The check that numbers of enterprises and of establishments share. */
    static boolean checkFits(String tenDigits) {
        int check = MODULUS - Integer.parseInt(tenDigits.substring(0, 8)) % MODULUS;
        return check == Integer.parseInt(tenDigits.substring(8));
    }

    /** As people write it: {@code 0123.456.749}. */
    public String formatted() {
        return digits.substring(0, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7);
    }

    @Override
    public int compareTo(EnterpriseNumber other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return digits;
    }
}
