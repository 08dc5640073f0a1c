package be.namens.registers;

import be.namens.audit.AuditTrail;
import be.namens.registers.load.OneLoad;
import be.namens.shared.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The second pair of eyes on a merge. The one who stays keeps everything of both: keys, functions, work relations, rights; the numbers
 * and the {@code sub} of the other lead to them from then on.
 */
@Component
public class DecideMerge {

    private static final String MERGED = "person.merged";
    private static final String DECLINED = "person.merge-declined";
    private static final String WITHDRAWN = "person.merge-withdrawn";

    private final DeskDoing desk;
    private final MergeRules rules;
    private final MergeProposalsInPostgres proposals;
    private final MergedInPostgres persons;
    private final Persons numbers;
    private final NumbersInPostgres allNumbers;
    private final List<PersonIsMerged> movers;
    private final JdbcClient database;
    private final AuditTrail trail;

    DecideMerge(
            DeskDoing desk,
            MergeRules rules,
            MergeProposalsInPostgres proposals,
            MergedInPostgres persons,
            Persons numbers,
            NumbersInPostgres allNumbers,
            List<PersonIsMerged> movers,
            JdbcClient database,
            AuditTrail trail) {
        this.desk = desk;
        this.rules = rules;
        this.proposals = proposals;
        this.persons = persons;
        this.numbers = numbers;
        this.allNumbers = allNumbers;
        this.movers = List.copyOf(movers);
        this.database = database;
        this.trail = trail;
    }

    /**
     * Makes the two one.
     *
     * @throws Refused with a {@link RegistersRefusal}
     */
    @Transactional
    public void merge(PersonId clerk, UUID id) {
        var proposal = open(MERGED, clerk, id);
        if (!OneLoad.noneIsRunning(database)) {
            throw refused(MERGED, clerk, proposal, RegistersRefusal.REGISTER_BEING_LOADED);
        }
        numbers.numberOf(proposal.merged()).ifPresent(allNumbers::lock);
        // In one order, so that two merges never wait for each other.
        Stream.of(proposal.survivor(), proposal.merged())
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(persons::hold);
        // Much can have happened since it was proposed.
        rules.refusal(clerk, proposal.survivor(), proposal.merged()).ifPresent(why -> {
            throw refused(MERGED, clerk, proposal, why);
        });
        movers.forEach(mover -> mover.merged(proposal.merged(), proposal.survivor()));
        persons.merge(proposal.merged(), proposal.survivor());
        proposals.decide(id, clerk, "merged");
        trail.record(fact(MERGED, clerk, proposal));
    }

    /** Leaves them two. */
    @Transactional
    public void decline(PersonId clerk, UUID id) {
        var proposal = open(DECLINED, clerk, id);
        proposals.decide(id, clerk, "declined");
        trail.record(fact(DECLINED, clerk, proposal));
    }

    /** Who proposed it says that it was an error. */
    @Transactional
    public void withdraw(PersonId clerk, UUID id) {
        var proposal = waiting(WITHDRAWN, clerk, id);
        if (!proposal.proposedBy().equals(clerk)) {
            throw refused(WITHDRAWN, clerk, proposal, RegistersRefusal.MERGE_NOT_YOURS);
        }
        proposals.decide(id, clerk, "withdrawn");
        trail.record(fact(WITHDRAWN, clerk, proposal));
    }

    private MergeProposal waiting(String kind, PersonId clerk, UUID id) {
        desk.mayOrRefuse(kind, clerk, Optional.empty());
        return proposals
                .hold(id)
                .orElseThrow(() -> desk.refused(kind, clerk, Optional.empty(), RegistersRefusal.MERGE_OVER));
    }

    private MergeProposal open(String kind, PersonId clerk, UUID id) {
        var proposal = waiting(kind, clerk, id);
        if (proposal.proposedBy().equals(clerk)) {
            throw refused(kind, clerk, proposal, RegistersRefusal.MERGE_BY_ANOTHER);
        }
        return proposal;
    }

    private Refused refused(String kind, PersonId clerk, MergeProposal proposal, RegistersRefusal why) {
        return desk.refused(kind, clerk, Optional.of(proposal.survivor()), why);
    }

    private static PersonFact fact(String kind, PersonId clerk, MergeProposal proposal) {
        return PersonFact.done(
                kind,
                clerk,
                proposal.survivor(),
                Map.of(
                        "merged",
                        proposal.merged().toString(),
                        "proposed-by",
                        proposal.proposedBy().toString(),
                        "reason",
                        proposal.reason().code()));
    }
}
