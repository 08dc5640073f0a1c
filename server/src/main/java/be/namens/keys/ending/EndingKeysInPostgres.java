package be.namens.keys.ending;

import be.namens.keys.HeldKey;
import be.namens.keys.KeyId;
import be.namens.registers.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The keys of which somebody is still to be told that they end. */
@Repository
class EndingKeysInPostgres {

    private final JdbcClient database;

    EndingKeysInPostgres(JdbcClient database) {
        this.database = database;
    }

    /** Notes that the people of the next few are told, and gives those; what another process is at, it passes by. */
    List<EndingKey> claim(Instant now, int atMost) {
        return database.sql("""
                        UPDATE keys.held_key SET reminded_at = :now WHERE id IN (
                            SELECT id FROM keys.held_key
                            WHERE ended_at IS NULL AND reminded_at IS NULL AND valid_until > :now AND valid_until <= :soon
                            ORDER BY valid_until LIMIT :atMost FOR UPDATE SKIP LOCKED)
                        RETURNING id, person_id, kind, valid_until
                        """)
                .param("now", Timestamp.from(now))
                .param("soon", Timestamp.from(now.plus(HeldKey.WARNED_BEFORE)))
                .param("atMost", atMost)
                .query(EndingKeysInPostgres::key)
                .list();
    }

    private static EndingKey key(ResultSet row, int number) throws SQLException {
        return new EndingKey(
                new KeyId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("kind"),
                row.getTimestamp("valid_until").toInstant());
    }

    /** Tells the person of this one another time: today it could not be. */
    void putBack(EndingKey key) {
        database.sql("UPDATE keys.held_key SET reminded_at = NULL WHERE id = ?")
                .param(key.id().value())
                .update();
    }
}
