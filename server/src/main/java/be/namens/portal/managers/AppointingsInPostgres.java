package be.namens.portal.managers;

import be.namens.messages.EmailAddress;
import be.namens.portal.PortalRefusal;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the appointments that people are filling in; each is forgotten a day after its last change. */
@Component
class AppointingsInPostgres {

    private static final Duration KEPT = Duration.ofDays(1);

    private static final String SELECT = """
            SELECT id, owner, enterprise, answers, outcome FROM portal.appointing
             WHERE id = :id AND owner = :owner AND expires_at > :now
            """;

    private final JdbcClient database;
    private final Vault vault;
    private final JsonMapper json;
    private final TheClock clock;

    AppointingsInPostgres(JdbcClient database, Vault vault, JsonMapper json, TheClock clock) {
        this.database = database;
        this.vault = vault;
        this.json = json;
        this.clock = clock;
    }

    /** Refused when it is past, was never there or is somebody else's: the same for the reader. */
    Appointing open(String id, PersonId owner) {
        return read(SELECT, id, owner);
    }

    /** The same, held until the transaction ends: whoever asks it at the same time waits. */
    Appointing hold(UUID id, PersonId owner) {
        return read(SELECT + " FOR UPDATE", id.toString(), owner);
    }

    /** Keeps the answers; does nothing when it is done or is somebody else's. */
    void keep(Appointing appointing) {
        database.sql("""
                        INSERT INTO portal.appointing AS kept (id, owner, enterprise, answers, expires_at)
                        VALUES (:id, :owner, :enterprise, :answers, :expires)
                        ON CONFLICT (id) DO UPDATE SET answers = excluded.answers, expires_at = excluded.expires_at
                         WHERE kept.owner = excluded.owner AND kept.outcome IS NULL
                        """)
                .param("id", appointing.id())
                .param("owner", appointing.owner().value())
                .param("enterprise", appointing.enterprise().digits())
                .param(
                        "answers",
                        vault.seal(purpose(appointing.id()), json.writeValueAsBytes(Kept.of(appointing.answers()))))
                .param("expires", Timestamp.from(clock.now().plus(KEPT)))
                .update();
    }

    void done(Appointing appointing, Appointing.Outcome outcome) {
        database.sql("UPDATE portal.appointing SET outcome = ? WHERE id = ?")
                .params(outcome.name(), appointing.id())
                .update();
    }

    @Scheduled(cron = "0 27 * * * *")
    void forgetOld() {
        database.sql("DELETE FROM portal.appointing WHERE expires_at <= ?")
                .param(Timestamp.from(clock.now()))
                .update();
    }

    private Appointing read(String sql, String id, PersonId owner) {
        return database.sql(sql)
                .param("id", uuid(id))
                .param("owner", owner.value())
                .param("now", Timestamp.from(clock.now()))
                .query((row, number) -> appointing(row))
                .optional()
                .orElseThrow(() -> new Refused(PortalRefusal.DRAFT_ABSENT));
    }

    private static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(PortalRefusal.DRAFT_ABSENT);
        }
    }

    private Appointing appointing(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Appointing(
                id,
                new PersonId(row.getObject("owner", UUID.class)),
                new EnterpriseNumber(row.getString("enterprise")),
                json.readValue(vault.open(purpose(id), row.getBytes("answers")), Kept.class)
                        .answers(),
                Optional.ofNullable(row.getString("outcome")).map(Appointing.Outcome::valueOf));
    }

    private static String purpose(UUID id) {
        return "portal.appointing " + id;
    }

    /** The answers as they are kept. */
    record Kept(
            @Nullable UUID person,
            @Nullable String surname,
            @Nullable String email,
            @Nullable LocalDate last) {

        static Kept of(Appointing.Answers answers) {
            return new Kept(
                    answers.person().map(chosen -> chosen.id().value()).orElse(null),
                    answers.person().map(Appointing.Chosen::surname).orElse(null),
                    answers.email().map(EmailAddress::text).orElse(null),
                    answers.last().orElse(null));
        }

        Appointing.Answers answers() {
            return new Appointing.Answers(
                    person == null || surname == null
                            ? Optional.empty()
                            : Optional.of(new Appointing.Chosen(new PersonId(person), surname)),
                    Optional.ofNullable(email).map(EmailAddress::new),
                    Optional.ofNullable(last));
        }
    }
}
