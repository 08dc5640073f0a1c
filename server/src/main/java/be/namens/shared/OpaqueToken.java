package be.namens.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A random secret of 256 bits that its holder shows again; only its SHA-256 is ever kept. */
public record OpaqueToken(String value) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;
    private static final int LONGEST = 512;

    public OpaqueToken {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("Not a token");
        }
    }

    public static OpaqueToken random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OpaqueToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** What is stored and looked up: the SHA-256 of the value, 32 bytes. */
    public byte[] hash() {
        return sha256(value);
    }

    /** SHA-256 of a text in UTF-8; enough for secrets that are random and long, never for what a person chose. */
    public static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256", absent);
        }
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "OpaqueToken[…]";
    }
}
