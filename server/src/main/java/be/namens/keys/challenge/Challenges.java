package be.namens.keys.challenge;

import be.namens.keys.KeyVisit;
import java.time.Duration;
import java.util.Optional;

/**
 * What keys have asked and wait for: at most one thing for each kind of key on one visit.
 *
 * <p>The content, at most 4096 bytes, is kept as it is given: whoever keeps something personal or guessable in it, seals or hashes it.
 */
public interface Challenges {

    /** Asks, in place of what this kind asked before on this visit. */
    void issue(KeyVisit visit, String kind, byte[] content, Duration lasts);

    /** What waits, without using it up. */
    Optional<byte[]> find(KeyVisit visit, String kind);

    /**
     * Uses up what waits: of any number who take it at the same time one gets it. Called outside a transaction, so that no
     * rollback brings it back.
     */
    Optional<byte[]> take(KeyVisit visit, String kind);
}
