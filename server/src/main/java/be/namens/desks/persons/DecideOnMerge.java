package be.namens.desks.persons;

import be.namens.audit.AuditTrail;
import be.namens.desks.Clerk;
import be.namens.desks.ClerkRight;
import be.namens.desks.DeskFact;
import be.namens.registers.DecideMerge;
import be.namens.registers.Identities;
import be.namens.registers.Identity;
import be.namens.registers.MergeProposal;
import be.namens.registers.MergeProposals;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.registers.RegistersRefusal;
import be.namens.shared.Refused;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A clerk who did not propose it decides whether two persons are one. That they looked at both is a fact. */
@Component
public class DecideOnMerge {

    private final ClerkRight right;
    private final MergeProposals proposals;
    private final DecideMerge decide;
    private final Persons persons;
    private final Identities identities;
    private final AuditTrail trail;

    DecideOnMerge(
            ClerkRight right,
            MergeProposals proposals,
            DecideMerge decide,
            Persons persons,
            Identities identities,
            AuditTrail trail) {
        this.right = right;
        this.proposals = proposals;
        this.decide = decide;
        this.persons = persons;
        this.identities = identities;
        this.trail = trail;
    }

    /**
     * One of both.
     *
     * @param number masked
     * @param seen what the last desk read from a document; empty when none did
     */
    public record Side(Person person, String number, Optional<Identity> seen) {}

    /**
     * What is to be decided.
     *
     * @param own whether this clerk proposed it: then they can only withdraw it
     */
    public record Both(UUID id, Side survivor, Side merged, String reason, String proposedBy, boolean own) {}

    @Transactional
    public Both read(Clerk clerk, UUID id) {
        right.require(clerk);
        var proposal = proposals.find(id).orElseThrow(() -> new Refused(RegistersRefusal.MERGE_OVER));
        looked(clerk, proposal, proposal.survivor());
        looked(clerk, proposal, proposal.merged());
        return new Both(
                id,
                side(proposal.survivor()),
                side(proposal.merged()),
                proposal.reason().code(),
                persons.find(proposal.proposedBy()).map(Person::fullName).orElse(""),
                proposal.proposedBy().equals(clerk.person()));
    }

    @Transactional
    public void merge(Clerk clerk, UUID id) {
        right.require(clerk);
        decide.merge(clerk.person(), id);
    }

    @Transactional
    public void withdraw(Clerk clerk, UUID id) {
        right.require(clerk);
        decide.withdraw(clerk.person(), id);
    }

    @Transactional
    public void decline(Clerk clerk, UUID id) {
        right.require(clerk);
        decide.decline(clerk.person(), id);
    }

    private void looked(Clerk clerk, MergeProposal proposal, PersonId person) {
        trail.record(DeskFact.done("person.looked-at", clerk)
                .about(person)
                .with("merge", proposal.id().toString()));
    }

    private Side side(PersonId id) {
        return new Side(
                persons.find(id).orElseThrow(),
                persons.numberOf(id).map(NationalNumber::masked).orElse(""),
                identities.of(id));
    }
}
