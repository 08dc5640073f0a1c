package be.namens.keys.token;

import be.namens.keys.KeyId;
import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TokensInPostgres implements Tokens {

    private static final String AWAITED =
            "SELECT codes, numbers FROM keys.token_activation WHERE person_id = ? AND until > ?";

    /** A few with every new one: nothing else clears them. */
    private static final String FORGET = """
            DELETE FROM keys.token_activation WHERE person_id IN (
                SELECT person_id FROM keys.token_activation WHERE until < ? ORDER BY until LIMIT 10 FOR UPDATE SKIP LOCKED)
            """;

    private final JdbcClient database;
    private final TheClock clock;

    TokensInPostgres(JdbcClient database, TheClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Optional<Token> of(PersonId person) {
        return find(person, clock.now());
    }

    @Override
    public Optional<Token> evenPastItsTime(PersonId person) {
        return find(person, Instant.EPOCH);
    }

    private Optional<Token> find(PersonId person, Instant validAt) {
        return database.sql("""
                        SELECT held.id, held.since, token.codes, token.numbers, token.turn, token.bound_to
                        FROM keys.token token JOIN keys.held_key held ON held.id = token.key_id
                        WHERE token.person_id = ? AND held.ended_at IS NULL AND held.valid_until > ?
                        """)
                .params(person.value(), Timestamp.from(validAt))
                .query((row, number) -> new Token(
                        new KeyId(row.getObject("id", UUID.class)),
                        new KeptCard(
                                person,
                                new PersonId(row.getObject("bound_to", UUID.class)),
                                row.getBytes("codes"),
                                row.getBytes("numbers")),
                        row.getInt("turn"),
                        row.getTimestamp("since").toInstant()))
                .optional();
    }

    private static KeptCard card(PersonId person, ResultSet row) throws SQLException {
        return new KeptCard(person, row.getBytes("codes"), row.getBytes("numbers"));
    }

    @Override
    public boolean use(Token token) {
        return database.sql("UPDATE keys.token SET turn = (turn + 1) % 24 WHERE key_id = :key AND turn = :turn")
                        .param("key", token.id().value())
                        .param("turn", token.turn())
                        .update()
                == 1;
    }

    @Override
    public void await(KeptCard card, Instant now, Instant until) {
        database.sql(FORGET).param(Timestamp.from(now)).update();
        database.sql("""
                        INSERT INTO keys.token_activation (person_id, codes, numbers, until)
                        VALUES (:person, :codes, :numbers, :until)
                        ON CONFLICT (person_id) DO UPDATE
                        SET codes = excluded.codes, numbers = excluded.numbers, until = excluded.until
                        """)
                .param("person", card.person().value())
                .param("codes", card.hashes())
                .param("numbers", card.numbers())
                .param("until", Timestamp.from(until))
                .update();
    }

    @Override
    public Optional<KeptCard> awaited(PersonId person, Instant now) {
        return awaited(AWAITED, person, now);
    }

    @Override
    public Optional<KeptCard> takeAwaited(PersonId person, Instant now) {
        return awaited(AWAITED + " FOR UPDATE", person, now);
    }

    private Optional<KeptCard> awaited(String question, PersonId person, Instant now) {
        return database.sql(question)
                .params(person.value(), Timestamp.from(now))
                .query((row, number) -> card(person, row))
                .optional();
    }

    @Override
    public void activate(KeyId key, KeptCard card) {
        var person = card.person().value();
        database.sql("DELETE FROM keys.token_activation WHERE person_id = ?")
                .param(person)
                .update();
        database.sql("""
                        INSERT INTO keys.token (key_id, person_id, bound_to, codes, numbers, turn)
                        VALUES (:key, :person, :person, :codes, :numbers, 1)
                        ON CONFLICT (person_id) DO UPDATE SET key_id = excluded.key_id, bound_to = excluded.bound_to,
                            codes = excluded.codes, numbers = excluded.numbers, turn = excluded.turn
                        """)
                .param("key", key.value())
                .param("person", person)
                .param("codes", card.hashes())
                .param("numbers", card.numbers())
                .update();
    }

    @Override
    public boolean move(PersonId from, PersonId to) {
        if (evenPastItsTime(to).isPresent()) {
            return false;
        }
        database.sql("DELETE FROM keys.token WHERE person_id = ?")
                .param(to.value())
                .update();
        database.sql("UPDATE keys.token SET person_id = ? WHERE person_id = ?")
                .params(to.value(), from.value())
                .update();
        return true;
    }

    @Override
    public void remove(KeyId key) {
        database.sql("""
                        WITH gone AS (DELETE FROM keys.token WHERE key_id = ? RETURNING person_id)
                        DELETE FROM keys.token_activation WHERE person_id IN (SELECT person_id FROM gone)
                        """).param(key.value()).update();
    }
}
