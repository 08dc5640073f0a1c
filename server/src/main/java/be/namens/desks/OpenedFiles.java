package be.namens.desks;

import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files clerks have open, and why: after an hour the reason is asked again. */
@Component
public class OpenedFiles {

    static final Duration OPEN = Duration.ofHours(1);

    private final JdbcClient database;
    private final TheClock clock;

    OpenedFiles(JdbcClient database, TheClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The reason with which this clerk opened the file; empty when it is not open. */
    public Optional<Reason> reason(Clerk clerk, UUID file) {
        return database.sql("""
                        SELECT reason FROM desks.opened_file
                         WHERE clerk = :clerk AND desk = :desk AND organisation = :organisation AND file = :file AND opened_at > :since
                        """)
                .param("clerk", clerk.person().value())
                .param("desk", clerk.desk().code())
                .param("organisation", clerk.organisation().digits())
                .param("file", file)
                .param("since", ago(OPEN))
                .query((row, number) -> new Reason(row.getString("reason")))
                .optional();
    }

    /** The same; refused when the file is not open. */
    public Reason require(Clerk clerk, UUID file) {
        return reason(clerk, file).orElseThrow(() -> new Refused(DesksRefusal.FILE_NOT_OPENED));
    }

    void keep(Clerk clerk, UUID file, Reason reason) {
        database.sql("DELETE FROM desks.opened_file WHERE clerk = :clerk AND opened_at <= :since")
                .param("clerk", clerk.person().value())
                .param("since", ago(OPEN))
                .update();
        database.sql("""
                        INSERT INTO desks.opened_file (clerk, desk, organisation, file, reason, opened_at)
                        VALUES (:clerk, :desk, :organisation, :file, :reason, :now)
                        ON CONFLICT (clerk, desk, organisation, file)
                        DO UPDATE SET reason = excluded.reason, opened_at = excluded.opened_at
                        """)
                .param("clerk", clerk.person().value())
                .param("desk", clerk.desk().code())
                .param("organisation", clerk.organisation().digits())
                .param("file", file)
                .param("reason", reason.text())
                .param("now", ago(Duration.ZERO))
                .update();
    }

    private OffsetDateTime ago(Duration span) {
        return clock.now().minus(span).atOffset(ZoneOffset.UTC);
    }
}
