package be.namens.keys;

import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HeldKeysInPostgres implements HeldKeys {

    /** How long somebody sees that a key came to its time. */
    private static final Duration SHOWN_AFTERWARDS = Duration.ofDays(365);

    private static final String COLUMNS = """
            SELECT id, person_id, kind, name, since, last_used_at, last_used_where, last_used_with, valid_until
            FROM keys.held_key
            """;

    private static final String SELECT = COLUMNS + " WHERE ended_at IS NULL AND valid_until > :now";

    private final JdbcClient database;
    private final TheClock clock;

    HeldKeysInPostgres(JdbcClient database, TheClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<HeldKey> of(PersonId person) {
        return database.sql(SELECT + " AND person_id = :person ORDER BY since, id")
                .param("now", Timestamp.from(clock.now()))
                .param("person", person.value())
                .query(HeldKeysInPostgres::key)
                .list();
    }

    /** All keys of a person, which nobody else changes until the transaction ends. */
    List<HeldKey> lock(PersonId person) {
        return database.sql(SELECT + " AND person_id = :person ORDER BY since, id FOR UPDATE")
                .param("now", Timestamp.from(clock.now()))
                .param("person", person.value())
                .query(HeldKeysInPostgres::key)
                .list();
    }

    @Override
    public List<HeldKey> pastTheirTime(PersonId person) {
        var now = clock.now();
        return database.sql(COLUMNS + """
                         WHERE person_id = :person AND ended_at IS NULL AND valid_until <= :now AND valid_until > :shownSince
                        ORDER BY valid_until DESC, id
                        """)
                .param("now", Timestamp.from(now))
                .param("shownSince", Timestamp.from(now.minus(SHOWN_AFTERWARDS)))
                .param("person", person.value())
                .query(HeldKeysInPostgres::key)
                .list();
    }

    @Override
    public boolean isPastItsTime(KeyId key, Instant at) {
        return database.sql(
                        "SELECT EXISTS (SELECT FROM keys.held_key WHERE id = ? AND ended_at IS NULL AND valid_until <= ?)")
                .params(key.value(), Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<HeldKey> find(KeyId key) {
        return database.sql(SELECT + " AND id = :id")
                .param("now", Timestamp.from(clock.now()))
                .param("id", key.value())
                .query(HeldKeysInPostgres::key)
                .optional();
    }

    @Override
    public boolean use(KeyId key, Instant at) {
        return database.sql("""
                        UPDATE keys.held_key SET last_used_at = :at, last_used_where = NULL, last_used_with = NULL
                        WHERE id = :id AND ended_at IS NULL AND valid_until > :at
                        """)
                        .param("id", key.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    @Override
    public void usedFor(PersonId person, String kind, Instant at, String eService, String device) {
        database.sql("""
                        UPDATE keys.held_key SET last_used_where = :where, last_used_with = :device
                        WHERE person_id = :person AND kind = :kind AND ended_at IS NULL AND last_used_at = :at
                        """)
                .param("where", eService)
                .param("device", device)
                .param("person", person.value())
                .param("kind", kind)
                .param("at", Timestamp.from(at))
                .update();
    }

    void add(HeldKey key) {
        database.sql("""
                        INSERT INTO keys.held_key (id, person_id, kind, name, since, valid_until)
                        VALUES (:id, :person, :kind, :name, :since, :until)
                        """)
                .param("id", key.id().value())
                .param("person", key.person().value())
                .param("kind", key.kind())
                .param("name", key.name())
                .param("since", Timestamp.from(key.since()))
                .param("until", Timestamp.from(key.validUntil()))
                .update();
    }

    /** All keys of a person that were not ended, also those of which the time is over. */
    List<HeldKey> notEnded(PersonId person) {
        return database.sql(COLUMNS + " WHERE person_id = ? AND ended_at IS NULL ORDER BY since, id FOR UPDATE")
                .param(person.value())
                .query(HeldKeysInPostgres::key)
                .list();
    }

    void move(KeyId key, PersonId to) {
        database.sql("UPDATE keys.held_key SET person_id = ? WHERE id = ?")
                .params(to.value(), key.value())
                .update();
    }

    /** Ends a key; false when it had come to its end already. */
    boolean end(KeyId key, EndOfKey why) {
        return database.sql(
                                "UPDATE keys.held_key SET ended_at = :now, ended_why = :why WHERE id = :id AND ended_at IS NULL")
                        .param("now", Timestamp.from(clock.now()))
                        .param("why", why.text())
                        .param("id", key.value())
                        .update()
                == 1;
    }

    /** Gives a key another name; false when it had come to its end. */
    boolean rename(KeyId key, String name) {
        return database.sql("UPDATE keys.held_key SET name = :name WHERE id = :id AND ended_at IS NULL")
                        .param("name", name)
                        .param("id", key.value())
                        .update()
                == 1;
    }

    private static HeldKey key(ResultSet row, int number) throws SQLException {
        return new HeldKey(
                new KeyId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("kind"),
                row.getString("name"),
                row.getTimestamp("since").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("last_used_where")),
                Optional.ofNullable(row.getString("last_used_with")),
                row.getTimestamp("valid_until").toInstant());
    }
}
