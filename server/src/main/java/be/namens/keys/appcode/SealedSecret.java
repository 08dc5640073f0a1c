package be.namens.keys.appcode;

import be.namens.registers.PersonId;
import be.namens.shared.Vault;

/** A secret as it is kept: only the vault opens it, and only for the person whose it is. */
final class SealedSecret {

    private static final String PURPOSE = "keys.app-code.secret:";

    private final PersonId person;
    private final byte[] content;

    /**
     * @param content as the database holds it
     */
    SealedSecret(PersonId person, byte[] content) {
        this.person = person;
        this.content = content.clone();
    }

    static SealedSecret of(PersonId person, AppSecret secret, Vault vault) {
        return new SealedSecret(person, vault.seal(PURPOSE + person, secret.bytes()));
    }

    AppSecret open(Vault vault) {
        return new AppSecret(vault.open(PURPOSE + person, content));
    }

    PersonId person() {
        return person;
    }

    byte[] content() {
        return content.clone();
    }
}
