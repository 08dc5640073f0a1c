package be.namens.testing;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An authenticator app that got its secret typed by hand: RFC 6238 once more, apart from the program that it tests. */
public final class AuthenticatorApp {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /**
     * @param typed the secret in base32, spaces allowed
     */
    public AuthenticatorApp(String typed) {
        var number = BigInteger.ONE;
        for (char letter : typed.replace(" ", "").toCharArray()) {
            number = number.shiftLeft(5).add(BigInteger.valueOf(BASE32.indexOf(letter)));
        }
        byte[] withMark = number.toByteArray();
        this.secret = Arrays.copyOfRange(withMark, 1, withMark.length);
    }

    /** The secret itself. */
    public byte[] secret() {
        return secret.clone();
    }

    /** What the app shows at this instant. */
    public String codeAt(Instant instant) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(instant.getEpochSecond() / 30)
                    .array());
            int number = ByteBuffer.wrap(hash).getInt(hash[19] & 15) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
