package be.namens.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class HistoryInPostgres implements History {

    private final JdbcClient database;
    private final JsonMapper json;

    HistoryInPostgres(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<Remembered> of(List<UUID> actor, List<String> kinds, Instant since, Optional<Long> before, int limit) {
        return database.sql("""
                        SELECT id, at, kind, enterprise, e_service, detail::text FROM audit.fact
                        WHERE actor = ANY (:actor) AND id < :before AND at > :since AND kind = ANY (:kinds)
                        ORDER BY id DESC LIMIT :limit
                        """)
                .param("actor", actor.toArray(UUID[]::new))
                .param("before", before.orElse(Long.MAX_VALUE))
                .param("since", Timestamp.from(since))
                .param("kinds", kinds.toArray(String[]::new))
                .param("limit", limit)
                .query(this::fact)
                .list();
    }

    private Remembered fact(ResultSet row, int number) throws SQLException {
        return new Remembered(
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                Optional.ofNullable(row.getString("enterprise")),
                Optional.ofNullable(row.getString("e_service")),
                json.readValue(row.getString("detail"), new TypeReference<>() {}));
    }
}
