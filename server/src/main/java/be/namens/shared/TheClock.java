package be.namens.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
