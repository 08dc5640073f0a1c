package be.namens.managers;

import be.namens.messages.EmailAddress;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Period;
import be.namens.shared.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ChiefAccessManagersInPostgres implements ChiefAccessManagers {

    private static final String SELECT = """
            SELECT id, person_id, enterprise, first_day, last_day, email, appointed_by, appointed_at, together, ended_by, ended_at
              FROM managers.chief
            """;

    static final String HELD = SELECT + """
             WHERE person_id = :person AND enterprise = :enterprise AND ended_at IS NULL
               AND first_day <= :day AND last_day >= :day
             ORDER BY last_day DESC, id
             LIMIT 1
            """;

    static final String HELD_BY = """
            SELECT enterprise, min(id::text) AS id FROM managers.chief
             WHERE person_id = :person AND ended_at IS NULL AND first_day <= :day AND last_day >= :day
               AND enterprise > :after
             GROUP BY enterprise ORDER BY enterprise LIMIT :limit
            """;

    static final String AT = SELECT + """
             WHERE enterprise = :enterprise AND ended_at IS NULL AND last_day >= :day
             ORDER BY appointed_at DESC, id DESC LIMIT :limit
            """;

    static final String PAST_AT = SELECT + """
             WHERE enterprise = :enterprise AND (ended_at IS NOT NULL OR last_day < :day)
             ORDER BY appointed_at DESC, id DESC LIMIT :limit
            """;

    static final String COUNT = """
            SELECT count(*) FROM (
                SELECT FROM managers.chief
                 WHERE enterprise = :enterprise AND (ended_at IS NULL AND last_day >= :day OR appointed_at > :since)
                 ORDER BY appointed_at DESC, id DESC LIMIT :limit) AS counted
            """;

    private final JdbcClient database;
    private final Vault vault;

    ChiefAccessManagersInPostgres(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Optional<ChiefAccessManager> find(ManagerId id) {
        return database.sql(SELECT + "WHERE id = ?")
                .param(id.value())
                .query(this::appointment)
                .optional();
    }

    @Override
    public List<ChiefAccessManager.InForce> at(EnterpriseNumber enterprise, LocalDate day, int limit) {
        return listed(AT, enterprise, day, limit).stream()
                .flatMap(ChiefAccessManagersInPostgres::inForce)
                .toList();
    }

    @Override
    public List<ChiefAccessManager> pastAt(EnterpriseNumber enterprise, LocalDate day, int limit) {
        return listed(PAST_AT, enterprise, day, limit);
    }

    /** How many are in force on this day or were appointed since a moment, counted no further than a limit. */
    int count(EnterpriseNumber enterprise, LocalDate day, Instant since, int limit) {
        return database.sql(COUNT)
                .param("enterprise", enterprise.digits())
                .param("day", day)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** By which this person is chief access manager of this enterprise on this day; the longest lasting. */
    Optional<ChiefAccessManager.InForce> held(PersonId person, EnterpriseNumber enterprise, LocalDate day) {
        return database
                .sql(HELD)
                .param("person", person.value())
                .param("enterprise", enterprise.digits())
                .param("day", day)
                .query(this::appointment)
                .list()
                .stream()
                .flatMap(ChiefAccessManagersInPostgres::inForce)
                .findFirst();
    }

    /** The enterprises of which this person is chief access manager on this day, after a number, with one appointment of each. */
    List<AtEnterprise> heldBy(PersonId person, LocalDate day, String after, int limit) {
        return database.sql(HELD_BY)
                .param("person", person.value())
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new AtEnterprise(
                        new EnterpriseNumber(row.getString("enterprise")), ManagerId.of(row.getString("id"))))
                .list();
    }

    /** Until this transaction ends, nobody else appoints or dismisses anybody at this enterprise. */
    void oneAtATime(EnterpriseNumber enterprise) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("managers.chief " + enterprise)
                .query((row, number) -> number)
                .list();
    }

    Optional<ChiefAccessManager> madeByForm(UUID form) {
        return database.sql(SELECT + "WHERE form = ?")
                .param(form)
                .query(this::appointment)
                .optional();
    }

    /** Gives false, and keeps nothing, when the form made an appointment before. */
    boolean add(ChiefAccessManager.InForce made, UUID form) {
        var terms = made.terms();
        return database.sql("""
                        INSERT INTO managers.chief (id, person_id, enterprise, first_day, last_day, email,
                                                          appointed_by, appointed_at, together, form)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (form) DO NOTHING
                        """)
                        .params(
                                made.id().value(),
                                terms.person().value(),
                                terms.enterprise().digits(),
                                terms.period().first(),
                                terms.period().end().orElseThrow(),
                                vault.seal(
                                        purpose(made.id().value()),
                                        terms.email().text()),
                                terms.appointedBy().value(),
                                Timestamp.from(terms.appointedAt()),
                                terms.together(),
                                form)
                        .update()
                == 1;
    }

    /** Gives false, and changes nothing, when somebody ended it before. */
    boolean end(ChiefAccessManager.Ended ended) {
        return database.sql("UPDATE managers.chief SET ended_by = ?, ended_at = ? WHERE id = ? AND ended_at IS NULL")
                        .params(
                                ended.endedBy().value(),
                                Timestamp.from(ended.endedAt()),
                                ended.id().value())
                        .update()
                == 1;
    }

    private List<ChiefAccessManager> listed(String sql, EnterpriseNumber enterprise, LocalDate day, int limit) {
        return database.sql(sql)
                .param("enterprise", enterprise.digits())
                .param("day", day)
                .param("limit", limit)
                .query(this::appointment)
                .list();
    }

    private static Stream<ChiefAccessManager.InForce> inForce(ChiefAccessManager appointment) {
        return switch (appointment) {
            case ChiefAccessManager.InForce inForce -> Stream.of(inForce);
            case ChiefAccessManager.Ended ended -> Stream.empty();
        };
    }

    private ChiefAccessManager appointment(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var terms = new ChiefAccessManager.Terms(
                person(row, "person_id"),
                new EnterpriseNumber(row.getString("enterprise")),
                Period.between(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                new EmailAddress(vault.openText(purpose(id), row.getBytes("email"))),
                person(row, "appointed_by"),
                row.getTimestamp("appointed_at").toInstant(),
                row.getBoolean("together"));
        var endedAt = row.getTimestamp("ended_at");
        return endedAt == null
                ? new ChiefAccessManager.InForce(new ManagerId(id), terms)
                : new ChiefAccessManager.Ended(new ManagerId(id), terms, person(row, "ended_by"), endedAt.toInstant());
    }

    private static PersonId person(ResultSet row, String column) throws SQLException {
        return new PersonId(row.getObject(column, UUID.class));
    }

    private static String purpose(UUID id) {
        return "managers.chief " + id;
    }

    /** An enterprise, and an appointment there. */
    record AtEnterprise(EnterpriseNumber enterprise, ManagerId appointment) {}
}
