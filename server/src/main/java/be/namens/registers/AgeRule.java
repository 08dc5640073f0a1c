package be.namens.registers;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How old what a register says may be.
 *
 * @param oldestAllowed no decision rests on what is older; without it age is no objection
 * @param keptFor for how long an answer of the live source counts as current; empty without such a source
 */
record AgeRule(Optional<Duration> oldestAllowed, Optional<Duration> keptFor) {

    AsOf judge(Optional<Instant> at, Instant now) {
        if (oldestAllowed.isPresent() && olderThan(oldestAllowed.get(), at, now)) {
            return new AsOf(at, AsOf.State.TOO_OLD);
        }
        boolean kept = keptFor.isPresent() && olderThan(keptFor.get(), at, now);
        return new AsOf(at, kept ? AsOf.State.KEPT : AsOf.State.CURRENT);
    }

    /** What nobody knows the age of is older than anything. */
    private static boolean olderThan(Duration limit, Optional<Instant> at, Instant now) {
        return at.isEmpty() || at.get().isBefore(now.minus(limit));
    }
}
