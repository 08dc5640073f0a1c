package be.namens.registers.load;

import be.namens.shared.TheClock;
import java.time.Duration;
import java.time.Instant;

/** How much of a load has been read, and how long the rest takes when it goes on as it went. */
public final class HowFar {

    /** Before this part nobody can tell how fast it goes. */
    private static final double TOO_EARLY = 0.02;

    private final TheClock clock;
    private final Instant begun;
    private final long total;

    /** @param total what is to be read, in bytes */
    public HowFar(TheClock clock, long total) {
        this.clock = clock;
        this.begun = clock.now();
        this.total = Math.max(1, total);
    }

    /** In words, for example {@code 40% read, about 3 minutes of reading to go}. */
    public String at(long read) {
        double part = Math.min(1, (double) read / total);
        String soFar = "%.0f%% read".formatted(part * 100);
        if (part < TOO_EARLY) {
            return soFar;
        }
        var elapsed = Duration.between(begun, clock.now());
        return soFar + ", about " + words(Math.round(elapsed.toSeconds() * (1 - part) / part)) + " of reading to go";
    }

    private static String words(long seconds) {
        if (seconds < 100) {
            return seconds + " seconds";
        }
        return Math.round(seconds / 60.0) + " minutes";
    }
}
