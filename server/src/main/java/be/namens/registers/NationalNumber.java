package be.namens.registers;

import java.util.regex.Pattern;

/**
 * A number of the national register or the BIS register (INSZ): eleven digits that pass the check.
 *
 * <p>Written as {@code YY.MM.DD-SSS.CC}. Never shown, logged or put in an address: {@link #toString} is masked.
 *
 * @param digits eleven digits without separators
 */
public record NationalNumber(String digits) {

    private static final Pattern ELEVEN_DIGITS = Pattern.compile("[0-9]{11}");
    private static final int MODULUS = 97;
    private static final long BORN_FROM_2000 = 2_000_000_000L;

    public NationalNumber {
        if (!ELEVEN_DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("A national number has eleven digits");
        }
        long base = Long.parseLong(digits.substring(0, 9));
        int check = Integer.parseInt(digits.substring(9));
        if (check != checkOf(base) && check != checkOf(BORN_FROM_2000 + base)) {
            throw new IllegalArgumentException("The check digits of the national number do not fit");
        }
    }

    private static int checkOf(long base) {
        return MODULUS - (int) (base % MODULUS);
    }

    /** Shows nobody's number. */
    @Override
    public String toString() {
        return "NationalNumber[…]";
    }
}
