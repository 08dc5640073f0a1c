package be.namens.audit;

import be.namens.shared.TheClock;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

@Component
class TrailInPostgres implements AuditTrail {

    private static final String INSERT = """
            INSERT INTO audit.fact (at, kind, outcome, actor, subject, enterprise, e_service, detail)
            SELECT * FROM unnest(?::timestamptz[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::jsonb[])
            """;

    private final JdbcTemplate database;
    private final HikariDataSource refusals;
    private final JdbcTemplate refusalDatabase;
    private final TheClock clock;
    private final JsonMapper json;

    TrailInPostgres(HikariDataSource dataSource, TheClock clock, JsonMapper json) {
        this.database = new JdbcTemplate(dataSource);
        this.refusals = connectionsOfTheirOwn(dataSource);
        this.refusalDatabase = new JdbcTemplate(refusals);
        this.clock = clock;
        this.json = json;
    }

    /** A refusal is written while its transaction still holds a connection: from the same pool that could wait for itself. */
    private static HikariDataSource connectionsOfTheirOwn(HikariDataSource main) {
        var settings = new HikariConfig();
        main.copyStateTo(settings);
        settings.setPoolName("refusals");
        settings.setMinimumIdle(0);
        settings.setMaximumPoolSize(2);
        // The role it works as exists only after the first migration.
        settings.setInitializationFailTimeout(-1);
        return new HikariDataSource(settings);
    }

    @PreDestroy
    void close() {
        refusals.close();
    }

    @Override
    public void record(Fact fact) {
        var written = new Written(clock.now(), fact, json);
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            insert(database, List.of(written));
            return;
        }
        Pending pending = (Pending) TransactionSynchronizationManager.getResource(this);
        if (pending == null) {
            pending = new Pending();
            TransactionSynchronizationManager.bindResource(this, pending);
            TransactionSynchronizationManager.registerSynchronization(pending);
        }
        pending.facts.add(written);
    }

    @Override
    public void refused(Fact fact) {
        insert(refusalDatabase, List.of(new Written(clock.now(), fact, json)));
    }

    private static void insert(JdbcTemplate database, List<Written> facts) {
        database.update(INSERT, statement -> {
            var connection = statement.getConnection();
            statement.setArray(1, connection.createArrayOf("timestamptz", column(facts, w -> Timestamp.from(w.at))));
            statement.setArray(2, connection.createArrayOf("text", column(facts, w -> w.kind)));
            statement.setArray(3, connection.createArrayOf("text", column(facts, w -> w.outcome)));
            statement.setArray(4, connection.createArrayOf("uuid", column(facts, w -> w.actor)));
            statement.setArray(5, connection.createArrayOf("uuid", column(facts, w -> w.subject)));
            statement.setArray(6, connection.createArrayOf("text", column(facts, w -> w.enterprise)));
            statement.setArray(7, connection.createArrayOf("text", column(facts, w -> w.eService)));
            statement.setArray(8, connection.createArrayOf("jsonb", column(facts, w -> w.detail)));
        });
    }

    private static @Nullable Object[] column(List<Written> facts, Function<Written, @Nullable Object> value) {
        return facts.stream().map(value).toArray();
    }

    /** The facts of one transaction, written together just before it commits. */
    private final class Pending implements TransactionSynchronization {

        private final List<Written> facts = new ArrayList<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            insert(database, facts);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(TrailInPostgres.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(TrailInPostgres.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResource(TrailInPostgres.this);
        }
    }

    /** A fact as its row. */
    private record Written(
            Instant at,
            String kind,
            String outcome,
            @Nullable UUID actor,
            @Nullable UUID subject,
            @Nullable String enterprise,
            @Nullable String eService,
            String detail) {

        Written(Instant at, Fact fact, JsonMapper json) {
            this(
                    at,
                    fact.kind(),
                    fact.outcome().name(),
                    fact.actor().orElse(null),
                    fact.subject().orElse(null),
                    fact.enterprise().orElse(null),
                    fact.eService().orElse(null),
                    NoNationalNumber.in(json.writeValueAsString(fact.detail())));
        }
    }
}
