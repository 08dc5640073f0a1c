package be.namens.keys.challenge;

import be.namens.keys.KeyVisit;
import be.namens.shared.TheClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class ChallengesInPostgres implements Challenges {

    /** A few with every new one: nothing else clears them. */
    private static final String FORGET = """
            DELETE FROM keys.challenge WHERE (visit_hash, kind) IN (
                SELECT visit_hash, kind FROM keys.challenge WHERE until < ? ORDER BY until LIMIT 10 FOR UPDATE SKIP LOCKED)
            """;

    private final JdbcClient database;
    private final TheClock clock;

    ChallengesInPostgres(JdbcClient database, TheClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void issue(KeyVisit visit, String kind, byte[] content, Duration lasts) {
        var now = clock.now();
        database.sql(FORGET).param(Timestamp.from(now)).update();
        database.sql("""
                        INSERT INTO keys.challenge (visit_hash, kind, content, until) VALUES (:visit, :kind, :content, :until)
                        ON CONFLICT (visit_hash, kind) DO UPDATE SET content = excluded.content, until = excluded.until
                        """)
                .param("visit", visit.hash())
                .param("kind", kind)
                .param("content", content)
                .param("until", Timestamp.from(now.plus(lasts)))
                .update();
    }

    @Override
    public Optional<byte[]> find(KeyVisit visit, String kind) {
        return database.sql("SELECT content FROM keys.challenge WHERE visit_hash = ? AND kind = ? AND until > ?")
                .params(visit.hash(), kind, Timestamp.from(clock.now()))
                .query(byte[].class)
                .optional();
    }

    @Override
    public Optional<byte[]> take(KeyVisit visit, String kind) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A challenge is taken outside a transaction: no rollback brings it back");
        }
        return database.sql("""
                        DELETE FROM keys.challenge WHERE visit_hash = ? AND kind = ? AND until > ? RETURNING content
                        """)
                .params(visit.hash(), kind, Timestamp.from(clock.now()))
                .query(byte[].class)
                .optional();
    }
}
