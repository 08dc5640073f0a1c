package be.namens.keys.appcode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A span of thirty seconds in which an app shows one code (RFC 6238 section 4).
 *
 * @param number counted from 1970
 */
record TimeStep(long number) {

    static final Duration LENGTH = Duration.ofSeconds(30);

    /** How many steps the clock of a telephone may be early or late. */
    static final int DRIFT = 1;

    static TimeStep at(Instant instant) {
        return new TimeStep(Math.floorDiv(instant.getEpochSecond(), LENGTH.toSeconds()));
    }

    /**
     * The step of which this is the code, seen from this step; the last one when several fit, so that none can follow.
     *
     * <p>Always tries every step that drift allows: a right code takes as long as a wrong one.
     */
    Optional<TimeStep> fitting(AppSecret secret, AppCode code) {
        Optional<TimeStep> fitting = Optional.empty();
        for (int drift = -DRIFT; drift <= DRIFT; drift++) {
            var step = new TimeStep(number + drift);
            if (secret.codeAt(step).is(code)) {
                fitting = Optional.of(step);
            }
        }
        return fitting;
    }
}
