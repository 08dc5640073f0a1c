package be.namens.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Where a key is asked: one visit of one browser, to sign in or to activate. What a key asks belongs to it.
 *
 * @param id long, random and secret: never kept or logged
 */
public record KeyVisit(String id) {

    private static final int SHORTEST = 16;

    public KeyVisit {
        if (id.length() < SHORTEST) {
            throw new IllegalArgumentException("A visit is named by something that cannot be guessed");
        }
    }

    /** What may be kept of the visit: its SHA-256. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("keys.visit:" + id).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    /** Does not show the id. */
    @Override
    public String toString() {
        return "KeyVisit[…]";
    }
}
