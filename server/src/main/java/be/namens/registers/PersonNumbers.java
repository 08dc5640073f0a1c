package be.namens.registers;

import be.namens.shared.Vault;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** How a person's number is kept: found by a keyed hash, readable only by opening the seal, which fits one person only. */
@Component
class PersonNumbers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SUBJECT_BYTES = 20;
    private static final String PURPOSE = "registers.national-number";

    private final Vault vault;

    PersonNumbers(Vault vault) {
        this.vault = vault;
    }

    byte[] hash(NationalNumber number) {
        return vault.hash(PURPOSE, number.digits());
    }

    byte[] seal(PersonId person, NationalNumber number) {
        return vault.seal(PURPOSE + "/" + person, number.digits());
    }

    NationalNumber open(PersonId person, byte[] sealed) {
        return new NationalNumber(vault.openText(PURPOSE + "/" + person, sealed));
    }

    /** A new value of the claim {@code sub}. */
    static String newSubject() {
        byte[] bytes = new byte[SUBJECT_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
