package be.namens.keys.activation;

import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ActivationCodesInPostgres implements ActivationCodes {

    private static final String SELECT =
            "SELECT id, person_id, code_hash, until, ended_why FROM keys.activation_code WHERE ";

    /** So long after its time who opens the link is still told that it is too late. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    /** A few with every new one: nothing else clears them. */
    private static final String FORGET = """
            DELETE FROM keys.activation_code WHERE id IN (
                SELECT id FROM keys.activation_code WHERE until < ? ORDER BY until LIMIT 10 FOR UPDATE SKIP LOCKED)
            """;

    private final JdbcClient database;

    ActivationCodesInPostgres(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void add(ActivationCode code, OpaqueToken link, Instant now) {
        database.sql(FORGET).param(Timestamp.from(now.minus(REMEMBERED))).update();
        // Of two desks that give this person one at the same time, the second replaces what the first gave.
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("activation-code:" + code.person())
                .query(rs -> {});
        end(code.person(), now);
        database.sql("""
                        INSERT INTO keys.activation_code (id, person_id, link_hash, code_hash, made_at, until)
                        VALUES (:id, :person, :link, :code, :now, :until)
                        """)
                .param("id", code.id())
                .param("person", code.person().value())
                .param("link", link.hash())
                .param("code", HexFormat.of().parseHex(code.codeHash()))
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(code.until()))
                .update();
    }

    @Override
    public boolean end(PersonId person, Instant now) {
        return database.sql("""
                        UPDATE keys.activation_code SET ended_at = :now, ended_why = 'replaced'
                        WHERE person_id = :person AND ended_at IS NULL
                        """)
                        .param("now", Timestamp.from(now))
                        .param("person", person.value())
                        .update()
                > 0;
    }

    @Override
    public Optional<ActivationCode> byLink(OpaqueToken link) {
        return database.sql(SELECT + "link_hash = ?")
                .param(link.hash())
                .query(ActivationCodesInPostgres::code)
                .optional();
    }

    @Override
    public Optional<ActivationCode> find(UUID id) {
        return database.sql(SELECT + "id = ?")
                .param(id)
                .query(ActivationCodesInPostgres::code)
                .optional();
    }

    @Override
    public void move(PersonId from, PersonId to, Instant now) {
        database.sql("""
                        UPDATE keys.activation_code SET ended_at = :now, ended_why = 'replaced'
                        WHERE person_id = :from AND ended_at IS NULL
                          AND EXISTS (SELECT FROM keys.activation_code WHERE person_id = :to AND ended_at IS NULL)
                        """)
                .param("now", Timestamp.from(now))
                .param("from", from.value())
                .param("to", to.value())
                .update();
        database.sql("UPDATE keys.activation_code SET person_id = :to WHERE person_id = :from")
                .param("from", from.value())
                .param("to", to.value())
                .update();
    }

    @Override
    public boolean use(UUID id, Instant now) {
        return database.sql("""
                        UPDATE keys.activation_code SET ended_at = :now, ended_why = 'used'
                        WHERE id = :id AND ended_at IS NULL AND until > :now
                        """)
                        .param("id", id)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static ActivationCode code(ResultSet row, int number) throws SQLException {
        return new ActivationCode(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                HexFormat.of().formatHex(row.getBytes("code_hash")),
                row.getTimestamp("until").toInstant(),
                Optional.ofNullable(row.getString("ended_why"))
                        .map(why -> ActivationCode.End.valueOf(why.toUpperCase(Locale.ROOT))));
    }
}
