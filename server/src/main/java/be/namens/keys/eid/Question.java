package be.namens.keys.eid;

import be.namens.shared.Refused;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * What a card is asked to sign: 256 random bits, once.
 *
 * @param nonce as the card gets it: base64 of 32 bytes
 * @param askedAt to the millisecond
 */
record Question(String nonce, Instant askedAt) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static Question random(Instant now) {
        byte[] nonce = new byte[BYTES];
        RANDOM.nextBytes(nonce);
        return new Question(Base64.getEncoder().encodeToString(nonce), now);
    }

    /** What is kept until the answer comes. */
    byte[] bytes() {
        return ByteBuffer.allocate(Long.BYTES + BYTES)
                .putLong(askedAt.toEpochMilli())
                .put(Base64.getDecoder().decode(nonce))
                .array();
    }

    static Question of(byte[] kept) {
        var bytes = ByteBuffer.wrap(kept);
        var askedAt = Instant.ofEpochMilli(bytes.getLong());
        byte[] nonce = new byte[BYTES];
        bytes.get(nonce);
        return new Question(Base64.getEncoder().encodeToString(nonce), askedAt);
    }

    /** Refused when it was asked longer ago than this. */
    Question notOlderThan(Duration patience, Instant now) {
        if (askedAt.plus(patience).isBefore(now)) {
            throw new Refused(EidRefusal.EID_QUESTION_OLD);
        }
        return this;
    }

    /** Does not show the nonce. */
    @Override
    public String toString() {
        return "Question[…]";
    }
}
