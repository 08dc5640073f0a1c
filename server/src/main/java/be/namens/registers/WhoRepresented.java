package be.namens.registers;

import be.namens.shared.TheClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers who could represent an enterprise by law on a day that has passed: by the register as it stood when that day ended, by
 * the same rules as today, which are those in force now (docs/registers.md).
 */
@Component
public class WhoRepresented {

    private final JdbcClient database;
    private final Resolution resolution;
    private final TheClock clock;

    WhoRepresented(JdbcClient database, Resolution resolution, TheClock clock) {
        this.database = database;
        this.resolution = resolution;
        this.clock = clock;
    }

    /** Of any day since the first load of both registers. */
    public PastRepresentation on(EnterpriseNumber enterprise, LocalDate day) {
        Instant now = clock.now();
        if (day.isAfter(LocalDate.ofInstant(now, TheClock.ZONE))) {
            return new PastRepresentation.NotYet();
        }
        Instant end = day.plusDays(1).atStartOfDay(TheClock.ZONE).toInstant().minusMillis(1);
        Instant asOf = end.isAfter(now) ? now : end;
        var since = knownSince();
        if (since.isEmpty() || asOf.isBefore(since.get())) {
            return new PastRepresentation.BeforeTheFirstLoad(
                    since.map(instant -> LocalDate.ofInstant(instant, TheClock.ZONE)));
        }
        return new PastRepresentation.Known(asOf, resolution.asItWas(enterprise, asOf, day));
    }

    /** Since when both registers are known. */
    private Optional<Instant> knownSince() {
        return database.sql(
                        "SELECT CASE WHEN bool_and(known_since IS NOT NULL) THEN max(known_since) END FROM registers.loaded")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }
}
