package be.namens.demo;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app, as small as RFC 6238 allows. */
final class AppCode {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int STEP_SECONDS = 30;

    private final byte[] secret;

    /** The secret as a person types it over. */
    AppCode(String typed) {
        String letters = typed.replaceAll("[\\s=]", "").toUpperCase(Locale.ROOT);
        var bytes = ByteBuffer.allocate(letters.length() * 5 / 8);
        int bits = 0;
        int value = 0;
        for (int at = 0; at < letters.length(); at++) {
            value = ((value << 5) | BASE32.indexOf(letters.charAt(at))) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (value >> bits));
            }
        }
        secret = bytes.array();
    }

    String now() {
        return code(step());
    }

    /** What the app shows after the code of now. */
    String next() {
        return code(step() + 1);
    }

    private static long step() {
        return Instant.now().getEpochSecond() / STEP_SECONDS;
    }

    private String code(long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
