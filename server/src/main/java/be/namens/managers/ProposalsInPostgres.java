package be.namens.managers;

import be.namens.messages.EmailAddress;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Vault;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ProposalsInPostgres implements Proposals {

    private static final String SELECT = """
            SELECT p.id, p.enterprise, p.person_id, p.email, p.last_day, p.chief, p.proposed_by, p.proposed_at, p.open_until, p.state,
                   (SELECT array_agg(a.person_id ORDER BY a.agreed_at, a.person_id)
                      FROM managers.agreement a WHERE a.proposal = p.id) AS agreed
              FROM managers.proposal p
            """;

    static final String OPEN_AT = SELECT + """
             WHERE p.enterprise = :enterprise AND p.state = 'OPEN' AND p.open_until > :now
               AND (SELECT c.ended_at FROM managers.chief c WHERE c.id = p.chief) IS NULL
             ORDER BY p.proposed_at DESC, p.id DESC LIMIT :limit
            """;

    static final String COUNT_OF = """
            SELECT count(*) FROM managers.proposal
             WHERE enterprise = :enterprise AND proposed_by = :person AND proposed_at > :since
               AND (state = 'OPEN' AND open_until > :now OR state = 'WITHDRAWN' AND proposed_at > :yesterday)
            """;

    private final JdbcClient database;
    private final Vault vault;

    ProposalsInPostgres(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    @Override
    public Optional<Proposal> find(ProposalId id) {
        return database.sql(SELECT + "WHERE p.id = ?")
                .param(id.value())
                .query(this::proposal)
                .optional();
    }

    @Override
    public List<Proposal> openAt(EnterpriseNumber enterprise, Instant now, int limit) {
        return database.sql(OPEN_AT)
                .param("enterprise", enterprise.digits())
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(this::proposal)
                .list();
    }

    /**
     * How many this person proposed that are open, or were withdrawn within a day of being made.
     *
     * @param since before which none is open any more
     */
    int countOf(PersonId person, EnterpriseNumber enterprise, Instant now, Instant since) {
        return database.sql(COUNT_OF)
                .param("person", person.value())
                .param("enterprise", enterprise.digits())
                .param("now", Timestamp.from(now))
                .param("since", Timestamp.from(since))
                .param("yesterday", Timestamp.from(now.minus(Duration.ofDays(1))))
                .query(Integer.class)
                .single();
    }

    /** Gives false, and keeps nothing, when there is one with this id. */
    boolean add(Proposal made) {
        var appoint = switch (made.what()) {
            case Proposal.What.Appoint one -> Optional.of(one);
            case Proposal.What.Dismiss other -> Optional.<Proposal.What.Appoint>empty();
        };
        var dismiss = switch (made.what()) {
            case Proposal.What.Appoint other -> Optional.<Proposal.What.Dismiss>empty();
            case Proposal.What.Dismiss one -> Optional.of(one);
        };
        return database.sql("""
                        INSERT INTO managers.proposal (id, enterprise, person_id, email, last_day, chief,
                                                       proposed_by, proposed_at, open_until)
                        VALUES (:id, :enterprise, :person, :email, :last, :chief, :by, :at, :until)
                        ON CONFLICT (id) DO NOTHING
                        """)
                        .param("id", made.id().value())
                        .param("enterprise", made.enterprise().digits())
                        .param(
                                "person",
                                appoint.map(one -> one.person().value()).orElse(null))
                        .param(
                                "email",
                                appoint.map(one -> vault.seal(
                                                purpose(made.id().value()),
                                                one.email().text()))
                                        .orElse(null))
                        .param("last", appoint.map(Proposal.What.Appoint::last).orElse(null))
                        .param("chief", dismiss.map(one -> one.chief().value()).orElse(null))
                        .param("by", made.by().value())
                        .param("at", Timestamp.from(made.at()))
                        .param("until", Timestamp.from(made.openUntil()))
                        .update()
                == 1;
    }

    void agree(ProposalId id, PersonId person, Instant now) {
        database.sql("""
                        INSERT INTO managers.agreement (proposal, person_id, agreed_at) VALUES (?, ?, ?)
                        ON CONFLICT (proposal, person_id) DO NOTHING
                        """)
                .params(id.value(), person.value(), Timestamp.from(now))
                .update();
    }

    /** Gives false, and changes nothing, when it was closed before. */
    boolean close(ProposalId id, Proposal.State state, Instant now) {
        return database.sql("UPDATE managers.proposal SET state = ?, closed_at = ? WHERE id = ? AND state = 'OPEN'")
                        .params(state.name(), Timestamp.from(now), id.value())
                        .update()
                == 1;
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var chief = row.getObject("chief", UUID.class);
        return new Proposal(
                new ProposalId(id),
                new EnterpriseNumber(row.getString("enterprise")),
                chief == null
                        ? new Proposal.What.Appoint(
                                new PersonId(row.getObject("person_id", UUID.class)),
                                new EmailAddress(vault.openText(purpose(id), row.getBytes("email"))),
                                row.getObject("last_day", LocalDate.class))
                        : new Proposal.What.Dismiss(new ManagerId(chief)),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getTimestamp("proposed_at").toInstant(),
                row.getTimestamp("open_until").toInstant(),
                Stream.of((UUID[]) row.getArray("agreed").getArray())
                        .map(PersonId::new)
                        .toList(),
                Proposal.State.valueOf(row.getString("state")));
    }

    private static String purpose(UUID id) {
        return "managers.proposal " + id;
    }
}
