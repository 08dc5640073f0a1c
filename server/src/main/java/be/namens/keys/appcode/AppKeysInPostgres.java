package be.namens.keys.appcode;

import be.namens.keys.HeldKey;
import be.namens.registers.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AppKeysInPostgres implements AppKeys {

    private final JdbcClient database;

    AppKeysInPostgres(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<AppKey> of(PersonId person) {
        return database.sql(
                        "SELECT secret, last_step, activated_at, last_used_at FROM keys.app_key WHERE person_id = ?")
                .param(person.value())
                .query((row, number) -> key(person, row))
                .optional();
    }

    private static AppKey key(PersonId person, ResultSet row) throws SQLException {
        var held = new HeldKey(
                row.getTimestamp("activated_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("last_used_at")).map(Timestamp::toInstant));
        return new AppKey(
                new SealedSecret(person, row.getBytes("secret")), new TimeStep(row.getLong("last_step")), held);
    }

    @Override
    public boolean use(AppKey key, TimeStep step, Instant at) {
        return database.sql("""
                        UPDATE keys.app_key SET last_step = :step, last_used_at = :at
                        WHERE person_id = :person AND secret = :secret AND last_step < :step
                        """)
                        .param("person", key.secret().person().value())
                        .param("secret", key.secret().content())
                        .param("step", step.number())
                        .param("at", Timestamp.from(at))
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
    public void activate(SealedSecret secret, TimeStep step, Instant at) {
        var person = secret.person().value();
        database.sql("DELETE FROM keys.app_activation WHERE person_id = ?")
                .param(person)
                .update();
        database.sql("""
                        INSERT INTO keys.app_key (person_id, secret, last_step, activated_at)
                        VALUES (:person, :secret, :step, :at)
                        ON CONFLICT (person_id) DO UPDATE SET secret = excluded.secret, last_step = excluded.last_step,
                            activated_at = excluded.activated_at, last_used_at = NULL
                        """)
                .param("person", person)
                .param("secret", secret.content())
                .param("step", step.number())
                .param("at", Timestamp.from(at))
                .update();
    }

    @Override
    public boolean remove(PersonId person) {
        database.sql("DELETE FROM keys.app_activation WHERE person_id = ?")
                .param(person.value())
                .update();
        return database.sql("DELETE FROM keys.app_key WHERE person_id = ?")
                        .param(person.value())
                        .update()
                == 1;
    }
}
