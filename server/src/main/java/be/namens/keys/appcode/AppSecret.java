package be.namens.keys.appcode;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The secret that an authenticator app and Namens share: 160 bits, from which both make the same codes. */
final class AppSecret {

    private static final int BYTES = 20;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BASE32_BITS = 5;

    private final byte[] bytes;

    AppSecret(byte[] bytes) {
        if (bytes.length != BYTES) {
            throw new IllegalArgumentException("The secret of an app code has 160 bits");
        }
        this.bytes = bytes.clone();
    }

    static AppSecret random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new AppSecret(bytes);
    }

    /** What the vault seals. */
    byte[] bytes() {
        return bytes.clone();
    }

    /** The code of this step, by RFC 4226 section 5.3. */
    AppCode codeAt(TimeStep step) {
        byte[] hash =
                hmac(ByteBuffer.allocate(Long.BYTES).putLong(step.number()).array());
        int offset = hash[hash.length - 1] & 0x0f;
        int number = ByteBuffer.wrap(hash).getInt(offset) & 0x7fff_ffff;
        return AppCode.lastDigitsOf(number);
    }

    private byte[] hmac(byte[] message) {
        try {
            // SHA-1 is what authenticator apps expect; as HMAC it is not weakened by collisions.
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(bytes, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has HMAC-SHA-1", impossible);
        }
    }

    /** As authenticator apps read it: RFC 4648 section 6, 32 characters without padding. */
    String base32() {
        String bits = new BigInteger(1, bytes).toString(2);
        String padded = "0".repeat(BYTES * Byte.SIZE - bits.length()) + bits;
        var text = new StringBuilder();
        for (int at = 0; at < padded.length(); at += BASE32_BITS) {
            text.append(BASE32.charAt(Integer.parseInt(padded, at, at + BASE32_BITS, 2)));
        }
        return text.toString();
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "AppSecret[…]";
    }
}
