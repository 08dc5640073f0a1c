package be.namens.keys.outside;

import be.namens.keys.KeyVisit;
import be.namens.shared.OpaqueToken;
import be.namens.shared.Refused;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Somebody left for a provider, and is expected back.
 *
 * @param visit from which they left
 * @param nonce that the ID token has to repeat
 * @param verifier that shows that the code is asked for by who began (RFC 7636)
 * @param at when they left, to the millisecond
 */
record Departure(KeyVisit visit, String nonce, String verifier, Instant at) {

    private static final int PARTS = 4;

    static Departure from(KeyVisit visit, Instant now) {
        return new Departure(
                visit,
                OpaqueToken.random().value(),
                OpaqueToken.random().value(),
                Instant.ofEpochMilli(now.toEpochMilli()));
    }

    /** What is kept, sealed. */
    String text() {
        return String.join("\n", nonce, verifier, Long.toString(at.toEpochMilli()), visit.id());
    }

    static Departure read(String text) {
        var parts = List.of(text.split("\n", PARTS));
        return new Departure(
                new KeyVisit(parts.get(3)),
                parts.get(0),
                parts.get(1),
                Instant.ofEpochMilli(Long.parseLong(parts.get(2))));
    }

    boolean hasNonce(String other) {
        return MessageDigest.isEqual(nonce.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** Refused when it is longer ago than this. */
    Departure notOlderThan(Duration patience, Instant now) {
        if (at.plus(patience).isBefore(now)) {
            throw new Refused(OutsideRefusal.OUTSIDE_TOO_LATE);
        }
        return this;
    }

    /** Shows neither nonce nor verifier. */
    @Override
    public String toString() {
        return "Departure[…]";
    }
}
