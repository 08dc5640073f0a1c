package be.namens.desks.enterprises;

import be.namens.audit.AuditTrail;
import be.namens.desks.Clerk;
import be.namens.desks.ClerkRight;
import be.namens.desks.DeskFact;
import be.namens.desks.DesksRefusal;
import be.namens.desks.OpenedFiles;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.registers.RegisterAtCounter;
import be.namens.registers.RegistersRefusal;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers the questions about an enterprise, one after the other, until it is sent in. */
@Component
public class FillIn {

    private final ClerkRight right;
    private final EnterpriseFiles files;
    private final Proofs proofs;
    private final OpenedFiles opened;
    private final RegisterAtCounter register;
    private final AuditTrail trail;
    private final TheClock clock;

    FillIn(
            ClerkRight right,
            EnterpriseFiles files,
            Proofs proofs,
            OpenedFiles opened,
            RegisterAtCounter register,
            AuditTrail trail,
            TheClock clock) {
        this.right = right;
        this.files = files;
        this.proofs = proofs;
        this.opened = opened;
        this.register = register;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether this clerk may see the file without giving a reason first: a new one, one that they fill in, or one that is open. */
    @Transactional(readOnly = true)
    public boolean isOpenFor(Clerk clerk, UUID id) {
        right.require(clerk);
        return files.find(clerk, id)
                .map(file ->
                        file.isFilledInBy(clerk) || opened.reason(clerk, id).isPresent())
                .orElse(true);
    }

    /** The file, also one that does not exist yet; refused when it is not open for this clerk. */
    @Transactional(readOnly = true)
    public EnterpriseFile read(Clerk clerk, UUID id) {
        right.require(clerk);
        return open(clerk, files.find(clerk, id).orElseGet(() -> EnterpriseFile.begun(id, clerk, clock.now())));
    }

    /** The file, which exists; refused when it does not, or is not open for this clerk. */
    @Transactional(readOnly = true)
    public EnterpriseFile readKept(Clerk clerk, UUID id) {
        right.require(clerk);
        return open(clerk, files.find(clerk, id).orElseThrow(() -> new Refused(DesksRefusal.FILE_ABSENT)));
    }

    private EnterpriseFile open(Clerk clerk, EnterpriseFile file) {
        if (!file.isFilledInBy(clerk)) {
            opened.require(clerk, file.id());
        }
        return file;
    }

    /** Where the enterprise comes from; refused when a counter has it already, and once it is registered. */
    @Transactional
    public EnterpriseFile origin(Clerk clerk, UUID id, Origin origin) {
        if (read(clerk, id).number().isPresent()) {
            trail.refused(DeskFact.refused("enterprise-file.refused", clerk, EnterprisesRefusal.ORIGIN_FIXED)
                    .file(id));
            throw new Refused(EnterprisesRefusal.ORIGIN_FIXED);
        }
        refuseDouble(clerk, id, origin);
        return answer(clerk, id, answers -> answers.origin(origin));
    }

    /** Refused when another file of this origin, of whatever counter, has a number or waits for one. */
    void refuseDouble(Clerk clerk, UUID id, Origin origin) {
        files.withOrigin(origin, id).ifPresent(known -> {
            boolean here = known.organisation().equals(clerk.organisation());
            var reason = known.number().isPresent()
                    ? here ? EnterprisesRefusal.ORIGIN_KNOWN_HERE : EnterprisesRefusal.ORIGIN_KNOWN_ELSEWHERE
                    : here ? EnterprisesRefusal.ORIGIN_WAITS_HERE : EnterprisesRefusal.ORIGIN_WAITS_ELSEWHERE;
            trail.refused(
                    DeskFact.refused("enterprise-file.refused", clerk, reason).with("country", origin.country()));
            throw new Refused(
                    reason, known.number().map(EnterpriseNumber::formatted).orElse(""));
        });
    }

    @Transactional
    public EnterpriseFile answer(Clerk clerk, UUID id, UnaryOperator<Answers> change) {
        right.require(clerk);
        var file = files.find(clerk, id).isPresent()
                ? open(clerk, files.hold(clerk, id))
                : EnterpriseFile.begun(id, clerk, clock.now());
        var proposal = file.proposal().orElseThrow(() -> new Refused(EnterprisesRefusal.FILE_NOT_IN_FORCE));
        if (proposal.isWaiting()) {
            throw new Refused(EnterprisesRefusal.FILE_WAITS);
        }
        var changed = file.with(proposal.answered(clerk.person(), change.apply(proposal.answers())));
        files.keep(changed);
        return changed;
    }

    @Transactional
    public EnterpriseFile withoutRepresentative(Clerk clerk, UUID id, PersonId person) {
        return answer(clerk, id, answers -> answers.without(person));
    }

    /** Begins a change of what is in force; one that was begun already goes on. */
    @Transactional
    public EnterpriseFile change(Clerk clerk, UUID id) {
        right.require(clerk);
        var file = files.hold(clerk, id);
        opened.require(clerk, id);
        if (file.proposal().isPresent()) {
            return file;
        }
        refuseByFeed(file);
        var changed = file.with(Proposal.begun(
                Proposal.Kind.CHANGE, clerk.person(), inForce(file).orElseThrow(FillIn::notInForce), clock.now()));
        files.keep(changed);
        return changed;
    }

    /** Whether the Crossroads Bank holds the enterprise itself by now, so that a counter changes nothing any more. */
    public boolean isByFeed(EnterpriseFile file) {
        return file.number().flatMap(register::isByFeed).orElse(false);
    }

    void refuseByFeed(EnterpriseFile file) {
        if (isByFeed(file)) {
            throw new Refused(
                    RegistersRefusal.ENTRY_BY_FEED, file.number().orElseThrow().formatted());
        }
    }

    static Optional<Answers> inForce(EnterpriseFile file) {
        return file.struckOff() ? Optional.empty() : file.inForce();
    }

    static Refused notInForce() {
        return new Refused(EnterprisesRefusal.FILE_NOT_IN_FORCE);
    }

    /** Forgets what is being filled in; a file that was never registered is gone. */
    @Transactional
    public void drop(Clerk clerk, UUID id) {
        right.require(clerk);
        // The button pressed twice: there is no file any more, or nothing is filled in.
        if (files.find(clerk, id).isEmpty()) {
            return;
        }
        var file = open(clerk, files.hold(clerk, id));
        var proposal = file.proposal().orElse(null);
        if (proposal == null) {
            return;
        }
        if (proposal.isWaiting()) {
            throw new Refused(EnterprisesRefusal.FILE_WAITS);
        }
        if (file.number().isEmpty()) {
            files.remove(file);
        } else {
            proofs.removeProposed(id);
            files.keep(file.withoutProposal());
        }
        trail.record(fact("enterprise-file.dropped", clerk, file, proposal));
    }

    /** Something that was done with a file: which, of which enterprise, and what was proposed. */
    static DeskFact fact(String kind, Clerk clerk, EnterpriseFile file, Proposal proposal) {
        var fact = DeskFact.done(kind, clerk)
                .file(file.id())
                .with("what", proposal.kind().name().toLowerCase(Locale.ROOT));
        return file.number().map(fact::about).orElse(fact);
    }
}
