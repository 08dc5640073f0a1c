package be.namens.keys.guarding;

import java.time.Instant;

/**
 * Attempts to answer a key, counted by {@link GuardingRule#STANDARD} for all processes together.
 *
 * <p>What is counted on is a keyed hash of 32 bytes, made by the kind of key for its own purpose, whether or not it stands for
 * anybody.
 */
public interface Attempts {

    /**
     * Counts an attempt before it is judged, as if it were wrong: of any number at the same time, no more are admitted than the
     * rule allows. Called outside a transaction, so that no rollback takes the count back.
     */
    AttemptAnswer admit(byte[] subject, Instant now);

    /** The attempt was right: the count starts again. Called in the transaction of the success. */
    void succeeded(byte[] subject);
}
