package be.namens.registers;

import be.namens.audit.AuditTrail;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clerk says that two persons in the register are one; nothing changes until another clerk says so too. */
@Component
public class ProposeMerge {

    private static final String PROPOSED = "person.merge-proposed";

    private final DeskDoing desk;
    private final MergeRules rules;
    private final MergeProposalsInPostgres proposals;
    private final AuditTrail trail;
    private final TheClock clock;

    ProposeMerge(
            DeskDoing desk, MergeRules rules, MergeProposalsInPostgres proposals, AuditTrail trail, TheClock clock) {
        this.desk = desk;
        this.rules = rules;
        this.proposals = proposals;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a clerk says.
     *
     * @param survivor who stays
     * @param merged whose keys, functions, rights and numbers go to the one who stays
     */
    public record Command(PersonId clerk, PersonId survivor, PersonId merged, MergeReason reason) {}

    /**
     * Lets it wait for another clerk.
     *
     * @throws Refused with a {@link RegistersRefusal}
     */
    @Transactional
    public MergeProposal propose(Command command) {
        desk.mayOrRefuse(PROPOSED, command.clerk(), Optional.of(command.survivor()));
        rules.refusal(command.clerk(), command.survivor(), command.merged()).ifPresent(why -> {
            throw refused(command, why);
        });
        var proposal = new MergeProposal(
                UUID.randomUUID(),
                command.survivor(),
                command.merged(),
                command.reason(),
                command.clerk(),
                clock.now());
        if (!proposals.add(proposal)) {
            throw refused(command, RegistersRefusal.MERGE_WAITS_ALREADY);
        }
        trail.record(PersonFact.done(
                PROPOSED,
                command.clerk(),
                command.survivor(),
                Map.of(
                        "merged",
                        command.merged().toString(),
                        "reason",
                        command.reason().code())));
        return proposal;
    }

    private Refused refused(Command command, RegistersRefusal why) {
        return desk.refused(PROPOSED, command.clerk(), Optional.of(command.survivor()), why);
    }
}
