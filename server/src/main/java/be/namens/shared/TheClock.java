package be.namens.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** The one clock: every instant and every day that the program acts on comes from here. */
@Component
public final class TheClock {

    /** Days begin and end in Belgium, wherever the server stands. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Brussels");

    private final Clock clock;

    TheClock() {
        this(Clock.system(ZONE));
    }

    /** A clock for tests that stands still or can be moved. */
    public TheClock(Clock clock) {
        this.clock = clock;
    }

    /** Now, to the microsecond: what the database gives back is what was stored. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The same clock for libraries that want one of Java's. */
    public Clock asJavaClock() {
        return clock;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
