package be.namens.keys.appcode;

import be.namens.keys.KeyId;
import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppKeysInPostgres implements AppKeys {

    private final JdbcClient database;
    private final TheClock clock;

    AppKeysInPostgres(JdbcClient database, TheClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<AppKey> of(PersonId person) {
        return find(person, clock.now());
    }

    @Override
    public Optional<AppKey> evenPastItsTime(PersonId person) {
        return find(person, Instant.EPOCH);
    }

    private Optional<AppKey> find(PersonId person, Instant validAt) {
        return database.sql("""
                        SELECT held.id, app.secret, app.last_step, held.since
                        FROM keys.app_key app JOIN keys.held_key held ON held.id = app.key_id
                        WHERE app.person_id = ? AND held.ended_at IS NULL AND held.valid_until > ?
                        """)
                .params(person.value(), Timestamp.from(validAt))
                .query((row, number) -> key(person, row))
                .optional();
    }

    private static AppKey key(PersonId person, ResultSet row) throws SQLException {
        return new AppKey(
                new KeyId(row.getObject("id", UUID.class)),
                new SealedSecret(person, row.getBytes("secret")),
                new TimeStep(row.getLong("last_step")),
                row.getTimestamp("since").toInstant());
    }

    @Override
    public boolean use(AppKey key, TimeStep step) {
        return database.sql("UPDATE keys.app_key SET last_step = :step WHERE key_id = :key AND last_step < :step")
                        .param("key", key.id().value())
                        .param("step", step.number())
                        .update()
                == 1;
    }

    @Override
    public void await(SealedSecret secret, Instant now, Instant until) {
        database.sql("""
                        DELETE FROM keys.app_activation WHERE person_id IN (
                            SELECT person_id FROM keys.app_activation WHERE until < ? ORDER BY until LIMIT 10 FOR UPDATE SKIP LOCKED)
                        """).param(Timestamp.from(now)).update();
        database.sql("""
                        INSERT INTO keys.app_activation (person_id, secret, until) VALUES (:person, :secret, :until)
                        ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, until = excluded.until
                        """)
                .param("person", secret.person().value())
                .param("secret", secret.content())
                .param("until", Timestamp.from(until))
                .update();
    }

    @Override
    public boolean isAwaited(PersonId person, Instant now) {
        return database.sql("SELECT EXISTS (SELECT FROM keys.app_activation WHERE person_id = ? AND until > ?)")
                .params(person.value(), Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    @Override
    public Optional<SealedSecret> awaited(PersonId person, Instant now) {
        return database.sql("SELECT secret FROM keys.app_activation WHERE person_id = ? AND until > ? FOR UPDATE")
                .params(person.value(), Timestamp.from(now))
                .query((row, number) -> new SealedSecret(person, row.getBytes("secret")))
                .optional();
    }

    @Override
    public void activate(KeyId key, SealedSecret secret, TimeStep step) {
        var person = secret.person().value();
        database.sql("DELETE FROM keys.app_activation WHERE person_id = ?")
                .param(person)
                .update();
        database.sql("""
                        INSERT INTO keys.app_key (key_id, person_id, secret, last_step)
                        VALUES (:key, :person, :secret, :step)
                        ON CONFLICT (person_id) DO UPDATE
                        SET key_id = excluded.key_id, secret = excluded.secret, last_step = excluded.last_step
                        """)
                .param("key", key.value())
                .param("person", person)
                .param("secret", secret.content())
                .param("step", step.number())
                .update();
    }

    @Override
    public boolean move(PersonId from, PersonId to, Vault vault) {
        if (evenPastItsTime(to).isPresent()) {
            return false;
        }
        // What is left of a key of before would be in the way.
        database.sql("DELETE FROM keys.app_key WHERE person_id = ?")
                .param(to.value())
                .update();
        var sealed = database.sql("SELECT secret FROM keys.app_key WHERE person_id = ? FOR UPDATE")
                .param(from.value())
                .query((row, number) -> new SealedSecret(from, row.getBytes(1)))
                .single();
        database.sql("UPDATE keys.app_key SET person_id = ?, secret = ? WHERE person_id = ?")
                .params(
                        to.value(),
                        SealedSecret.of(to, sealed.open(vault), vault).content(),
                        from.value())
                .update();
        return true;
    }

    @Override
    public void remove(KeyId key) {
        database.sql("""
                        WITH gone AS (DELETE FROM keys.app_key WHERE key_id = ? RETURNING person_id)
                        DELETE FROM keys.app_activation WHERE person_id IN (SELECT person_id FROM gone)
                        """).param(key.value()).update();
    }
}
