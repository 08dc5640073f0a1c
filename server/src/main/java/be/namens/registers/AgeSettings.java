package be.namens.registers;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How old the registers may be.
 *
 * @param oldestAllowed no decision rests on what is older; absent sets no limit
 */
@ConfigurationProperties("namens.registers")
record AgeSettings(@Nullable Duration oldestAllowed) {

    AgeSettings {
        if (oldestAllowed != null && !oldestAllowed.isPositive()) {
            throw new IllegalArgumentException(
                    "namens.registers.oldest-allowed is longer than nothing, for example 36h");
        }
    }

    Optional<Duration> limit() {
        return Optional.ofNullable(oldestAllowed);
    }
}
