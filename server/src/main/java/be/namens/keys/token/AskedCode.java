package be.namens.keys.token;

import be.namens.registers.NationalNumber;
import be.namens.shared.Vault;

/**
 * What was asked on a visit: the code with this number, of the card of whoever has this national number.
 *
 * @param number as it was shown
 */
record AskedCode(NationalNumber typed, int number) {

    private static final String PURPOSE = "keys.federal-token.asked";
    private static final int DIGITS = 11;

    /** The national number first: eleven digits. */
    byte[] sealed(Vault vault) {
        return vault.seal(PURPOSE, typed.digits() + number);
    }

    static AskedCode open(byte[] sealed, Vault vault) {
        String text = vault.openText(PURPOSE, sealed);
        return new AskedCode(new NationalNumber(text.substring(0, DIGITS)), Integer.parseInt(text.substring(DIGITS)));
    }

    /** Does not show the national number. */
    @Override
    public String toString() {
        return "AskedCode[" + number + "]";
    }
}
