package kmo.portefeuille;

import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * The number of an enterprise: ten digits, the first 0 or 1, the last two {@code 97 - (first eight mod 97)}.
 *
 * @param digits without dots
 */
record EnterpriseNumber(String digits) implements Serializable {

    private static final Pattern FORM = Pattern.compile("[01][0-9]{9}");
    private static final int MODULUS = 97;

    EnterpriseNumber {
        if (!FORM.matcher(digits).matches()) {
            throw new IllegalArgumentException("An enterprise number has ten digits and starts with 0 or 1");
        }
        if (MODULUS - Integer.parseInt(digits.substring(0, 8)) % MODULUS != Integer.parseInt(digits.substring(8))) {
            throw new IllegalArgumentException("The check digits of the enterprise number do not fit");
        }
    }

    /** As people write it: {@code 0123.456.749}. */
    public String formatted() {
        return digits.substring(0, 4) + "." + digits.substring(4, 7) + "." + digits.substring(7);
    }

    @Override
    public String toString() {
        return formatted();
    }
}
