package be.namens.signin.admission;

import be.namens.shared.TheClock;
import java.sql.Timestamp;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes journeys and sessions that have long been over, a little at a time, so that no deletion locks much. */
@Component
class SweepSignIns {

    /** Until then a page can still say where to begin again, and the trail's sessions can be looked up. */
    private static final Duration KEPT = Duration.ofDays(1);

    private static final int AT_ONCE = 1_000;

    private final JdbcClient database;
    private final TheClock clock;

    SweepSignIns(JdbcClient database, TheClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void sweep() {
        everyOld("""
                DELETE FROM signin.journey WHERE id_hash IN
                    (SELECT id_hash FROM signin.journey WHERE ends_at < ? ORDER BY ends_at LIMIT ? FOR UPDATE SKIP LOCKED)
                """);
        everyOld("""
                DELETE FROM signin.session WHERE id IN
                    (SELECT id FROM signin.session WHERE ends_at < ? ORDER BY ends_at LIMIT ? FOR UPDATE SKIP LOCKED)
                """);
    }

    private void everyOld(String delete) {
        int deleted;
        do {
            deleted = database.sql(delete)
                    .param(Timestamp.from(clock.now().minus(KEPT)))
                    .param(AT_ONCE)
                    .update();
        } while (deleted == AT_ONCE);
    }
}
