package be.namens.keys.guarding;

import java.time.Instant;
import java.util.Optional;

/** Whether an attempt may be judged. */
public sealed interface AttemptAnswer {

    /**
     * It may be judged.
     *
     * @param lockedUntil when this was the last of the attempts: the lock that stands from now on unless the attempt is right
     */
    record Admitted(Optional<Instant> lockedUntil) implements AttemptAnswer {}

    /** Locked: it may not be judged, whatever it holds. */
    record Locked(Instant until) implements AttemptAnswer {}
}
