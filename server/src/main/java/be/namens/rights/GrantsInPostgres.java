package be.namens.rights;

import be.namens.eservices.RightId;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.PageOf;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class GrantsInPostgres implements Grants {

    private static final String SELECT = """
            SELECT id, person_id, enterprise, right_id, profiles, first_day, last_day, granted_by, granted_at, ended_by, ended_at
              FROM rights.grant
            """;

    static final String TO_DECIDE = SELECT + """
             WHERE person_id = :person AND enterprise = ANY (:enterprises) AND right_id = ANY (:rights)
             ORDER BY last_day DESC, id
            """;

    static final String IN_FORCE_AT = SELECT + """
             WHERE enterprise = :enterprise AND right_id = :right
               AND ended_at IS NULL AND first_day <= :day AND last_day >= :day
             ORDER BY granted_at DESC, id DESC
             LIMIT :limit
            """;

    private static final String NEWEST_FIRST = " ORDER BY granted_at DESC, id DESC LIMIT :limit";

    private final JdbcClient database;

    GrantsInPostgres(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Grant> find(GrantId id) {
        return database.sql(SELECT + "WHERE id = ?")
                .param(id.value())
                .query(GrantRows::grant)
                .optional();
    }

    @Override
    public PageOf<Grant> list(GrantFilter filter, LocalDate day, Optional<String> from, int size) {
        var start = from.flatMap(PageStart::read);
        var rows = database.sql(listing(filter, start.isPresent()))
                .param(
                        "enterprise",
                        filter.enterprise().map(EnterpriseNumber::digits).orElse(""))
                .param("person", filter.person().map(PersonId::value).orElse(null))
                .param("right", filter.right().map(RightId::value).orElse(""))
                .param("day", day)
                .param("at", start.map(after -> Timestamp.from(after.at())).orElse(null))
                .param("id", start.map(PageStart::id).orElse(null))
                .param("limit", size + 1)
                .query(GrantRows::grant)
                .list();
        boolean more = rows.size() > size;
        List<Grant> shown = more ? rows.subList(0, size) : rows;
        return new PageOf<>(
                shown, more ? Optional.of(PageStart.after(shown.getLast()).written()) : Optional.empty());
    }

    /** The statement of a list; each combination that a page offers has its index. */
    static String listing(GrantFilter filter, boolean fromSomewhere) {
        var conditions = new ArrayList<String>();
        filter.enterprise().ifPresent(enterprise -> conditions.add("enterprise = :enterprise"));
        filter.person().ifPresent(person -> conditions.add("person_id = :person"));
        filter.right().ifPresent(right -> conditions.add("right_id = :right"));
        switch (filter.state()) {
            case ANY -> {}
            case CURRENT -> conditions.add("ended_at IS NULL AND last_day >= :day");
            case PAST -> conditions.add("(ended_at IS NOT NULL OR last_day < :day)");
        }
        if (fromSomewhere) {
            conditions.add("(granted_at, id) < (:at, :id)");
        }
        return SELECT + "WHERE " + String.join(" AND ", conditions) + NEWEST_FIRST;
    }

    /** Everything ever granted to this person of these rights at these enterprises, the longest lasting first. */
    List<Grant> history(PersonId person, Collection<EnterpriseNumber> enterprises, Collection<RightId> rights) {
        return database.sql(TO_DECIDE)
                .param("person", person.value())
                .param(
                        "enterprises",
                        enterprises.stream().map(EnterpriseNumber::digits).toArray(String[]::new))
                .param("rights", rights.stream().map(RightId::value).toArray(String[]::new))
                .query(GrantRows::grant)
                .list();
    }

    /** In force on this day, at most {@code limit}. */
    List<Grant> inForceAt(EnterpriseNumber enterprise, RightId right, LocalDate day, int limit) {
        return database.sql(IN_FORCE_AT)
                .param("enterprise", enterprise.digits())
                .param("right", right.value())
                .param("day", day)
                .param("limit", limit)
                .query(GrantRows::grant)
                .list();
    }

    /** Until this transaction ends, nobody else grants anything to this person at this enterprise. */
    void oneAtATime(PersonId person, EnterpriseNumber enterprise) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("rights.grant " + person + " " + enterprise)
                .query((row, number) -> number)
                .list();
    }

    Optional<Grant> madeByForm(UUID form) {
        return database.sql(SELECT + "WHERE form = ?")
                .param(form)
                .query(GrantRows::grant)
                .optional();
    }

    /** Gives false, and keeps nothing, when the form made a grant before. */
    boolean add(Grant.InForce grant, UUID form) {
        var terms = grant.terms();
        return database.sql("""
                        INSERT INTO rights.grant (id, person_id, enterprise, right_id, profiles, first_day, last_day,
                                                  granted_by, granted_at, form)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (form) DO NOTHING
                        """)
                        .params(
                                grant.id().value(),
                                terms.person().value(),
                                terms.enterprise().digits(),
                                terms.right().value(),
                                terms.profiles().toArray(String[]::new),
                                terms.period().first(),
                                terms.period().end().orElseThrow(),
                                terms.grantedBy().value(),
                                Timestamp.from(terms.grantedAt()),
                                form)
                        .update()
                == 1;
    }

    /** Gives false, and changes nothing, when somebody ended it before. */
    boolean end(Grant.Ended grant) {
        return database.sql("UPDATE rights.grant SET ended_by = ?, ended_at = ? WHERE id = ? AND ended_at IS NULL")
                        .params(
                                grant.endedBy().value(),
                                Timestamp.from(grant.endedAt()),
                                grant.id().value())
                        .update()
                == 1;
    }
}
