package be.namens.managers;

import be.namens.audit.AuditTrail;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The approval round of those who represent an enterprise only together: one proposes, others agree, and with the last agreement that
 * the law asks it is done. Whose power is gone since does not count any more.
 */
@Component
public class DecideTogether {

    /** Long enough for a board that meets every month. */
    private static final Duration OPEN = Duration.ofDays(40);

    /** Of one person at one enterprise: one who proposes without end must not keep the others from proposing, nor fill their post. */
    private static final int MOST_OF_ONE = 5;

    private final Authorities authorities;
    private final Persons persons;
    private final ProposalsInPostgres proposals;
    private final ChiefAccessManagersInPostgres chiefs;
    private final AppointChiefAccessManager appoint;
    private final DismissChiefAccessManager dismiss;
    private final TellOthers tell;
    private final AuditTrail trail;
    private final TheClock clock;

    DecideTogether(
            Authorities authorities,
            Persons persons,
            ProposalsInPostgres proposals,
            ChiefAccessManagersInPostgres chiefs,
            AppointChiefAccessManager appoint,
            DismissChiefAccessManager dismiss,
            TellOthers tell,
            AuditTrail trail,
            TheClock clock) {
        this.authorities = authorities;
        this.persons = persons;
        this.proposals = proposals;
        this.chiefs = chiefs;
        this.appoint = appoint;
        this.dismiss = dismiss;
        this.tell = tell;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Answer {

        /** It stands, and waits for so many more. */
        record Waiting(ProposalId proposal, int more) implements Answer {}

        /** As many agreed as the law asks: it was done. */
        record Done(ProposalId proposal) implements Answer {}

        record Withdrawn(ProposalId proposal) implements Answer {}

        /** Nothing was changed; each objection says what to do. */
        record Not(List<AppointChiefAccessManager.Objection> objections) implements Answer {
            public Not {
                objections = List.copyOf(objections);
            }
        }
    }

    /**
     * Proposes, and agrees by that.
     *
     * @param id made once for each form that is shown: the same form makes one proposal, however often it is posted
     */
    @Transactional
    public Answer propose(PersonId actor, EnterpriseNumber enterprise, Proposal.What what, ProposalId id) {
        chiefs.oneAtATime(enterprise);
        var authority = authorities.of(actor, enterprise, clock.today());
        if (!(authority instanceof Authority.HeldJointly together)) {
            return refuse(actor, enterprise, "", notTogether(authority));
        }
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
        var before = proposals.find(id);
        if (before.isPresent()) {
            return before.get().by().equals(actor) && before.get().what().equals(what)
                    ? waiting(before.get(), together)
                    : refuse(actor, enterprise, "", ManagersRefusal.APPOINTMENT_FORM_USED);
        }
        var objections = objections(enterprise, what);
        if (!objections.isEmpty()) {
            return refuse(actor, enterprise, objections);
        }
        var same = proposals.openAt(enterprise, now, Proposals.MOST_SHOWN).stream()
                .filter(one -> one.what().equals(what))
                .findFirst();
        if (same.isPresent()) {
            return waiting(same.get(), together);
        }
        if (proposals.countOf(actor, enterprise, now, now.minus(OPEN)) >= MOST_OF_ONE) {
            return refuse(actor, enterprise, "", ManagersRefusal.TOO_MANY_PROPOSALS, MOST_OF_ONE);
        }
        var made = new Proposal(id, enterprise, what, actor, now, now.plus(OPEN), List.of(actor), Proposal.State.OPEN);
        if (!proposals.add(made)) {
            return refuse(actor, enterprise, "", ManagersRefusal.APPOINTMENT_FORM_USED);
        }
        proposals.agree(id, actor, now);
        trail.record(new ProposalFact(ProposalFact.Kind.PROPOSED, actor, made));
        tell.proposed(made);
        return waiting(made, together);
    }

    /**
     * Agrees to what another proposed; the last agreement that is needed does it.
     *
     * @param language of the message to who is concerned
     */
    @Transactional
    public Answer agree(PersonId actor, ProposalId id, Locale language) {
        var found = visible(actor, id);
        if (found.isEmpty()) {
            return refuse(actor, Optional.empty(), ManagersRefusal.PROPOSAL_NOT_YOURS);
        }
        chiefs.oneAtATime(found.get().enterprise());
        var proposal = proposals.find(id).orElseThrow();
        Instant now = clock.now().truncatedTo(ChronoUnit.MICROS);
        if (proposal.state() == Proposal.State.DONE
                && counted(proposal.agreed()).contains(actor)) {
            return new Answer.Done(id);
        }
        if (!proposal.open(now)) {
            return refuse(actor, Optional.of(proposal), ManagersRefusal.PROPOSAL_CLOSED);
        }
        return switch (authorities.of(actor, proposal.enterprise(), clock.today())) {
            case Authority.Held alone -> agreed(actor, proposal, 1, now, language);
            case Authority.HeldJointly together -> agreed(actor, proposal, together.signatures(), now, language);
            case Authority.NotHeld no -> refuse(actor, Optional.of(proposal), no.reason());
        };
    }

    /** Takes back what one proposed. */
    @Transactional
    public Answer withdraw(PersonId actor, ProposalId id) {
        var found = proposals.find(id).filter(proposal -> isBy(actor, proposal));
        if (found.isEmpty()) {
            return refuse(actor, Optional.empty(), ManagersRefusal.PROPOSAL_NOT_YOURS);
        }
        // Not while somebody's agreement is making it done.
        chiefs.oneAtATime(found.get().enterprise());
        if (!proposals.close(id, Proposal.State.WITHDRAWN, clock.now())) {
            return found.get().state() == Proposal.State.WITHDRAWN
                    ? new Answer.Withdrawn(id)
                    : refuse(actor, found, ManagersRefusal.PROPOSAL_CLOSED);
        }
        trail.record(new ProposalFact(ProposalFact.Kind.WITHDRAWN, actor, found.get()));
        return new Answer.Withdrawn(id);
    }

    /** The proposal, for who represents the enterprise or manages it; for anybody else it does not exist. */
    public Optional<Proposal> visible(PersonId reader, ProposalId id) {
        return proposals
                .find(id)
                .filter(proposal -> isBy(reader, proposal)
                        || !(authorities.of(reader, proposal.enterprise(), clock.today())
                                instanceof Authority.NotHeld));
    }

    /** What became of it by now. */
    public Proposal.State stateOf(Proposal proposal) {
        return proposal.stateAt(clock.now());
    }

    /** How many more have to agree. */
    public int more(Proposal proposal, int signatures) {
        return Math.max(0, signatures - standing(proposal).size());
    }

    private Answer agreed(PersonId actor, Proposal proposal, int needed, Instant now, Locale language) {
        var agreeing = new HashSet<>(standing(proposal));
        agreeing.add(actor);
        if (agreeing.size() < needed) {
            keepAgreement(actor, proposal, now);
            return new Answer.Waiting(proposal.id(), needed - agreeing.size());
        }
        // Asked here first, so that the trail says of who agrees, and not of who proposed, that it could not be.
        var objections = objections(proposal.enterprise(), proposal.what());
        if (objections.isEmpty()) {
            objections = carryOut(proposal, language);
        }
        if (!objections.isEmpty()) {
            return refuse(actor, proposal.enterprise(), objections);
        }
        keepAgreement(actor, proposal, now);
        proposals.close(proposal.id(), Proposal.State.DONE, now);
        return new Answer.Done(proposal.id());
    }

    private void keepAgreement(PersonId actor, Proposal proposal, Instant now) {
        if (!counted(proposal.agreed()).contains(actor)) {
            proposals.agree(proposal.id(), actor, now);
            trail.record(new ProposalFact(ProposalFact.Kind.AGREED, actor, proposal));
        }
    }

    private List<AppointChiefAccessManager.Objection> carryOut(Proposal proposal, Locale language) {
        return switch (proposal.what()) {
            case Proposal.What.Appoint one ->
                switch (appoint.together(new AppointChiefAccessManager.Command(
                        proposal.by(),
                        proposal.enterprise(),
                        one.person(),
                        one.email(),
                        one.last(),
                        proposal.id().value(),
                        language))) {
                    case AppointChiefAccessManager.Answer.Appointed done -> List.of();
                    case AppointChiefAccessManager.Answer.NotAppointed not -> not.objections();
                };
            case Proposal.What.Dismiss one ->
                switch (dismiss.together(proposal.by(), one.chief(), language)) {
                    case DismissChiefAccessManager.Answer.Ended done -> List.of();
                    case DismissChiefAccessManager.Answer.NotEnded not ->
                        List.of(new AppointChiefAccessManager.Objection("", not.reason(), not.values()));
                };
        };
    }

    /** What is in the way of a proposal already: better said to who proposes than to the last who agrees. */
    private List<AppointChiefAccessManager.Objection> objections(EnterpriseNumber enterprise, Proposal.What what) {
        LocalDate today = clock.today();
        return switch (what) {
            case Proposal.What.Appoint one -> appoint.objections(enterprise, one.person(), one.last(), today);
            case Proposal.What.Dismiss one ->
                chiefs.find(one.chief())
                        .filter(chief -> chief.terms().enterprise().equals(enterprise))
                        .map(chief -> dismiss.over(chief)
                                .map(day -> List.of(AppointChiefAccessManager.Objection.to(
                                        "", ManagersRefusal.APPOINTMENT_ENDED, day)))
                                .orElse(List.of()))
                        .orElse(List.of(
                                AppointChiefAccessManager.Objection.to("", ManagersRefusal.APPOINTMENT_NOT_YOURS)));
        };
    }

    private Answer waiting(Proposal proposal, Authority.HeldJointly together) {
        return proposal.state() == Proposal.State.DONE
                ? new Answer.Done(proposal.id())
                : new Answer.Waiting(proposal.id(), more(proposal, together.signatures()));
    }

    /** Those who agreed and still have the power to. */
    private Set<PersonId> standing(Proposal proposal) {
        var standing = new HashSet<PersonId>();
        for (PersonId person : counted(proposal.agreed())) {
            if (!(authorities.of(person, proposal.enterprise(), clock.today()) instanceof Authority.NotHeld)) {
                standing.add(person);
            }
        }
        return standing;
    }

    /** Two who turned out to be one person are one. */
    private Set<PersonId> counted(Collection<PersonId> agreed) {
        var found = new HashSet<PersonId>();
        persons.findAll(agreed).values().stream().map(Person::id).forEach(found::add);
        return found;
    }

    private boolean isBy(PersonId actor, Proposal proposal) {
        return counted(List.of(proposal.by())).contains(actor);
    }

    private static Refusal notTogether(Authority authority) {
        return switch (authority) {
            case Authority.Held alone -> ManagersRefusal.DECIDES_ALONE;
            case Authority.HeldJointly together -> together.reason();
            case Authority.NotHeld no -> no.reason();
        };
    }

    private Answer refuse(PersonId actor, EnterpriseNumber at, String field, Refusal reason, Object... values) {
        return refuse(actor, at, List.of(AppointChiefAccessManager.Objection.to(field, reason, values)));
    }

    private Answer refuse(PersonId actor, EnterpriseNumber at, List<AppointChiefAccessManager.Objection> objections) {
        trail.refused(new ProposalFact.Refused(
                actor,
                Optional.of(at),
                objections.stream()
                        .map(AppointChiefAccessManager.Objection::reason)
                        .toList()));
        return new Answer.Not(objections);
    }

    private Answer refuse(PersonId actor, Optional<Proposal> proposal, Refusal reason) {
        trail.refused(new ProposalFact.Refused(actor, proposal.map(Proposal::enterprise), List.of(reason)));
        return new Answer.Not(List.of(AppointChiefAccessManager.Objection.to("", reason)));
    }
}
