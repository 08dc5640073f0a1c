package be.namens.registers;

import be.namens.shared.TheClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MergeProposalsInPostgres implements MergeProposals {

    private static final String WAITING = """
            SELECT id, survivor, merged, reason, proposed_by, proposed_at FROM registers.merge_proposal
            WHERE decided_at IS NULL""";

    private final JdbcClient database;
    private final TheClock clock;

    MergeProposalsInPostgres(JdbcClient database, TheClock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<MergeProposal> waiting(int limit) {
        return database.sql(WAITING + " ORDER BY proposed_at, id LIMIT ?")
                .param(limit)
                .query(MergeProposalsInPostgres::proposal)
                .list();
    }

    @Override
    public Optional<MergeProposal> find(UUID id) {
        return find(id, "");
    }

    /** Nobody else decides it until the transaction ends. */
    Optional<MergeProposal> hold(UUID id) {
        return find(id, " FOR UPDATE");
    }

    private Optional<MergeProposal> find(UUID id, String lock) {
        return database.sql(WAITING + " AND id = ?" + lock)
                .param(id)
                .query(MergeProposalsInPostgres::proposal)
                .optional();
    }

    /** False when there is one already that takes this person away. */
    boolean add(MergeProposal proposal) {
        return database.sql("""
                        INSERT INTO registers.merge_proposal (id, survivor, merged, reason, proposed_by, proposed_at)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON CONFLICT (merged) WHERE decided_at IS NULL DO NOTHING
                        """)
                        .params(
                                proposal.id(),
                                proposal.survivor().value(),
                                proposal.merged().value(),
                                proposal.reason().code(),
                                proposal.proposedBy().value(),
                                Timestamp.from(proposal.proposedAt()))
                        .update()
                == 1;
    }

    void decide(UUID id, PersonId clerk, String outcome) {
        database.sql("UPDATE registers.merge_proposal SET decided_by = ?, decided_at = ?, outcome = ? WHERE id = ?")
                .params(clerk.value(), Timestamp.from(clock.now()), outcome, id)
                .update();
    }

    private static MergeProposal proposal(ResultSet row, int number) throws SQLException {
        return new MergeProposal(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("survivor", UUID.class)),
                new PersonId(row.getObject("merged", UUID.class)),
                MergeReason.valueOf(
                        row.getString("reason").toUpperCase(Locale.ROOT).replace('-', '_')),
                new PersonId(row.getObject("proposed_by", UUID.class)),
                row.getTimestamp("proposed_at").toInstant());
    }
}
