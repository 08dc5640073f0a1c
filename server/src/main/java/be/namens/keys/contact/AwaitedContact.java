package be.namens.keys.contact;

import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * An address that waits for its code.
 *
 * @param codeHash of the code that was sent to it, in hexadecimal digits
 */
record AwaitedContact(Contact contact, String codeHash) {

    /** Compares in constant time. */
    boolean isConfirmedBy(byte[] hash) {
        return MessageDigest.isEqual(HexFormat.of().parseHex(codeHash), hash);
    }
}
