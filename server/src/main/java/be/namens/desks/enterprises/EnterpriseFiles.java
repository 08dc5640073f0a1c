package be.namens.desks.enterprises;

import be.namens.desks.Clerk;
import be.namens.desks.DesksRefusal;
import be.namens.desks.Reason;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The files of all enterprise counters; each clerk sees those of their own. */
@Component
class EnterpriseFiles {

    /** What nobody sent in for so long is forgotten. */
    private static final Duration FILLING_IN = Duration.ofDays(30);

    /** What was sent back and nobody took up again claims its origin no longer: another counter may register it. */
    private static final Duration SENT_BACK = Duration.ofDays(90);

    static final String SELECT = """
            SELECT id, organisation, number, in_force, struck_off, kind, step, hands, answers, reason, since
              FROM desks.enterprise_file
            """;

    private final JdbcClient database;
    private final JsonMapper json;
    private final TheClock clock;

    EnterpriseFiles(JdbcClient database, JsonMapper json, TheClock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    Optional<EnterpriseFile> find(Clerk clerk, UUID id) {
        return one(SELECT + "WHERE id = :id AND organisation = :organisation", clerk, id);
    }

    /** Held until the transaction ends: whoever asks it at the same time waits. */
    EnterpriseFile hold(Clerk clerk, UUID id) {
        return one(SELECT + "WHERE id = :id AND organisation = :organisation FOR UPDATE", clerk, id)
                .orElseThrow(() -> new Refused(DesksRefusal.FILE_ABSENT));
    }

    private Optional<EnterpriseFile> one(String sql, Clerk clerk, UUID id) {
        return database.sql(sql)
                .param("id", id)
                .param("organisation", clerk.organisation().digits())
                .query(this::file)
                .optional();
    }

    /** What a desk knows of an origin: a file that has a number or waits for one. */
    record Known(EnterpriseNumber organisation, UUID file, Optional<EnterpriseNumber> number) {}

    Optional<Known> withOrigin(Origin origin, UUID otherThan) {
        return database.sql("""
                        SELECT organisation, id, number FROM desks.enterprise_file
                         WHERE country = :country AND foreign_key = :key AND id <> :id
                           AND (number IS NOT NULL OR step IN ('WAITING', 'SENT_BACK'))
                        """)
                .param("country", origin.country())
                .param("key", origin.key())
                .param("id", otherThan)
                .query((row, at) -> new Known(
                        new EnterpriseNumber(row.getString("organisation")),
                        row.getObject("id", UUID.class),
                        Optional.ofNullable(row.getString("number")).map(EnterpriseNumber::new)))
                .optional();
    }

    /** Whether what was judged last in this file is just this, and alike. */
    boolean wasJudged(UUID id, String how, String seen) {
        return database.sql("SELECT judged = :judged FROM desks.enterprise_file WHERE id = :id AND judged IS NOT NULL")
                .param("id", id)
                .param("judged", how + " " + seen)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    void judged(UUID id, String how, String seen) {
        database.sql("UPDATE desks.enterprise_file SET judged = :judged WHERE id = :id")
                .param("id", id)
                .param("judged", how + " " + seen)
                .update();
    }

    /** Keeps it, new or changed; refused when another file of the same origin was first. */
    void keep(EnterpriseFile file) {
        var proposal = file.proposal().orElse(null);
        var origin = file.answers().origin().orElse(null);
        int kept;
        try {
            kept = database.sql("""
                            INSERT INTO desks.enterprise_file (id, organisation, number, country, foreign_key, name, in_force,
                                struck_off, kind, step, hands, answers, reason, since, changed_at)
                            VALUES (:id, :organisation, :number, :country, :key, :name, CAST(:inForce AS jsonb),
                                :struckOff, :kind, :step, CAST(:hands AS uuid[]), CAST(:answers AS jsonb), :reason, :since, :now)
                            ON CONFLICT (id) DO UPDATE SET
                                (number, country, foreign_key, name, in_force, struck_off, kind, step, hands, answers, reason, since, changed_at)
                              = (excluded.number, excluded.country, excluded.foreign_key, excluded.name, excluded.in_force,
                                 excluded.struck_off, excluded.kind, excluded.step, excluded.hands, excluded.answers,
                                 excluded.reason, excluded.since, excluded.changed_at)
                              WHERE desks.enterprise_file.organisation = excluded.organisation
                            """)
                    .param("id", file.id())
                    .param("organisation", file.organisation().digits())
                    .param("number", file.number().map(EnterpriseNumber::digits).orElse(null))
                    .param("country", origin == null ? null : origin.country())
                    .param("key", origin == null ? null : origin.key())
                    .param("name", file.title())
                    .param(
                            "inForce",
                            file.inForce().map(json::writeValueAsString).orElse(null))
                    .param("struckOff", file.struckOff())
                    .param("kind", proposal == null ? null : proposal.kind().name())
                    .param("step", proposal == null ? null : proposal.step().name())
                    .param("hands", proposal == null ? null : hands(proposal))
                    .param("answers", proposal == null ? null : json.writeValueAsString(proposal.answers()))
                    .param(
                            "reason",
                            proposal == null
                                    ? null
                                    : proposal.reason().map(Reason::text).orElse(null))
                    .param("since", proposal == null ? null : proposal.since().atOffset(ZoneOffset.UTC))
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException another) {
            // Sent in at the same moment.
            throw new Refused(EnterprisesRefusal.ORIGIN_WAITS_ELSEWHERE);
        }
        if (kept == 0) {
            // The id of a file of another counter.
            throw new Refused(DesksRefusal.FILE_ABSENT);
        }
    }

    private static String hands(Proposal proposal) {
        return proposal.hands().stream().map(PersonId::toString).collect(Collectors.joining(",", "{", "}"));
    }

    void remove(EnterpriseFile file) {
        database.sql("DELETE FROM desks.enterprise_file WHERE id = :id AND number IS NULL")
                .param("id", file.id())
                .update();
    }

    static final String WAITING_FOR = SELECT + """
            WHERE organisation = :organisation
              AND step IS NOT NULL AND (step = 'WAITING') <> (:clerk = ANY (hands))
            ORDER BY since LIMIT :limit
            """;

    /** What waits for this clerk: what others sent in, and what they themselves are filling in or got back. */
    List<EnterpriseFile> waitingFor(Clerk clerk, int limit) {
        return database.sql(WAITING_FOR)
                .param("organisation", clerk.organisation().digits())
                .param("clerk", clerk.person().value())
                .param("limit", limit)
                .query(this::file)
                .list();
    }

    @Scheduled(cron = "0 27 3 * * *")
    void forgetUnfinished() {
        database.sql("""
                        DELETE FROM desks.enterprise_file
                         WHERE number IS NULL
                           AND (step = 'BEING_FILLED_IN' AND changed_at < :begun OR step = 'SENT_BACK' AND changed_at < :sentBack)
                        """)
                .param("begun", now().minus(FILLING_IN))
                .param("sentBack", now().minus(SENT_BACK))
                .update();
    }

    private OffsetDateTime now() {
        return clock.now().atOffset(ZoneOffset.UTC);
    }

    EnterpriseFile file(ResultSet row, int number) throws SQLException {
        return new EnterpriseFile(
                row.getObject("id", UUID.class),
                new EnterpriseNumber(row.getString("organisation")),
                Optional.ofNullable(row.getString("number")).map(EnterpriseNumber::new),
                answers(row.getString("in_force")),
                row.getBoolean("struck_off"),
                Optional.ofNullable(proposal(row)));
    }

    private @Nullable Proposal proposal(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        if (kind == null) {
            return null;
        }
        return new Proposal(
                Proposal.Kind.valueOf(kind),
                Proposal.Step.valueOf(row.getString("step")),
                Arrays.stream((UUID[]) row.getArray("hands").getArray())
                        .map(PersonId::new)
                        .collect(Collectors.toSet()),
                answers(row.getString("answers")).orElse(Answers.NONE),
                Optional.ofNullable(row.getString("reason")).map(Reason::new),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private Optional<Answers> answers(@Nullable String written) {
        return Optional.ofNullable(written).map(text -> json.readValue(text, Answers.class));
    }
}
