package be.namens.keys.guarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class AttemptsInPostgres implements Attempts {

    private static final GuardingRule RULE = GuardingRule.STANDARD;

    /** One statement: PostgreSQL's row lock orders attempts that come at the same time, in whatever process. */
    private static final String COUNT = """
            INSERT INTO keys.attempts AS counted (subject, wrong, locked_until, last_at)
            VALUES (:subject, 1, NULL, :now::timestamptz)
            ON CONFLICT (subject) DO UPDATE SET (wrong, locked_until, last_at) = (
                SELECT this.wrong,
                       CASE WHEN this.wrong % :attempts = 0 THEN :now::timestamptz + make_interval(
                           secs => (:locks::bigint[])[least(this.wrong / :attempts, cardinality(:locks::bigint[]))])
                       END,
                       :now::timestamptz
                FROM (SELECT CASE WHEN counted.last_at < :forgotten::timestamptz THEN 1 ELSE counted.wrong + 1 END AS wrong) this)
            WHERE counted.locked_until IS NULL OR counted.locked_until <= :now::timestamptz
            RETURNING locked_until
            """;

    /** A few with every attempt: who floods the table with made-up subjects pays for clearing it. */
    private static final String FORGET = """
            DELETE FROM keys.attempts WHERE subject IN (
                SELECT subject FROM keys.attempts WHERE last_at < :forgotten ORDER BY last_at LIMIT 10 FOR UPDATE SKIP LOCKED)
            """;

    private final JdbcClient database;

    AttemptsInPostgres(JdbcClient database) {
        this.database = database;
    }

    @Override
    public AttemptAnswer admit(byte[] subject, Instant now) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An attempt is counted outside a transaction: no rollback takes it back");
        }
        var forgotten = Timestamp.from(now.minus(RULE.forgottenAfter()));
        database.sql(FORGET).param("forgotten", forgotten).update();
        var lockStanding = database.sql(COUNT)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("forgotten", forgotten)
                .param("attempts", RULE.attempts())
                .param("locks", RULE.locks().stream().map(Duration::toSeconds).toArray(Long[]::new))
                .query((row, number) -> lockedUntil(row))
                .optional();
        return lockStanding.isPresent()
                ? new AttemptAnswer.Admitted(lockStanding.get())
                : new AttemptAnswer.Locked(lockOf(subject).orElse(now));
    }

    private Optional<Instant> lockOf(byte[] subject) {
        return database.sql("SELECT locked_until FROM keys.attempts WHERE subject = :subject")
                .param("subject", subject)
                .query((row, number) -> lockedUntil(row))
                .optional()
                .flatMap(until -> until);
    }

    private static Optional<Instant> lockedUntil(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getTimestamp("locked_until")).map(Timestamp::toInstant);
    }

    @Override
    public void succeeded(byte[] subject) {
        database.sql("DELETE FROM keys.attempts WHERE subject = :subject")
                .param("subject", subject)
                .update();
    }
}
