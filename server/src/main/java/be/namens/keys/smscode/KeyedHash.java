package be.namens.keys.smscode;

import be.namens.shared.Vault;
import java.security.MessageDigest;

/** What is kept in place of a code or a national number: nobody without the key of the vault can try out which it is of. */
final class KeyedHash {

    private final byte[] bytes;

    /** As the database holds it. */
    KeyedHash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    static KeyedHash of(String purpose, String text, Vault vault) {
        return new KeyedHash(vault.hash(purpose, text));
    }

    /** Compares in constant time. */
    boolean is(KeyedHash other) {
        return MessageDigest.isEqual(bytes, other.bytes);
    }

    byte[] bytes() {
        return bytes.clone();
    }
}
