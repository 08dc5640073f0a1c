package be.namens.desks.enterprises;

import be.namens.audit.AuditTrail;
import be.namens.desks.Clerk;
import be.namens.desks.ClerkRight;
import be.namens.desks.DeskFact;
import be.namens.desks.OpenedFiles;
import be.namens.desks.Reason;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts what was filled in before another clerk of the same counter. */
@Component
public class SendIn {

    private final ClerkRight right;
    private final EnterpriseFiles files;
    private final FillIn fillIn;
    private final Proofs proofs;
    private final OpenedFiles opened;
    private final AuditTrail trail;
    private final TheClock clock;

    SendIn(
            ClerkRight right,
            EnterpriseFiles files,
            FillIn fillIn,
            Proofs proofs,
            OpenedFiles opened,
            AuditTrail trail,
            TheClock clock) {
        this.right = right;
        this.files = files;
        this.fillIn = fillIn;
        this.proofs = proofs;
        this.opened = opened;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Only what the clerk saw is sent in; sent in twice it waits once.
     *
     * @param seen what the page showed whose button was pressed, as {@link Proposal#seen} says it
     */
    @Transactional
    public void proposal(Clerk clerk, UUID id, String seen, Reason reason) {
        right.require(clerk);
        var file = files.hold(clerk, id);
        var proposal = file.proposal().orElseThrow(FillIn::notInForce);
        if (proposal.isWaiting() && proposal.hands().contains(clerk.person())) {
            return;
        }
        if (!file.isFilledInBy(clerk)) {
            opened.require(clerk, id);
        }
        if (proposal.isWaiting()) {
            throw new Refused(EnterprisesRefusal.FILE_WAITS);
        }
        if (!proposal.seen(proofs.of(id)).equals(seen)) {
            throw new Refused(EnterprisesRefusal.FILE_CHANGED);
        }
        if (Question.next(proposal.answers(), proofs.count(id)) != Question.CHECK) {
            throw new Refused(EnterprisesRefusal.FILE_INCOMPLETE);
        }
        send(clerk, file, proposal, reason);
    }

    /** Proposes to strike the enterprise off. */
    @Transactional
    public void strikeOff(Clerk clerk, UUID id, Reason reason) {
        right.require(clerk);
        var file = files.hold(clerk, id);
        opened.require(clerk, id);
        var begun = file.proposal().orElse(null);
        if (begun != null) {
            if (begun.kind() == Proposal.Kind.STRIKE_OFF && begun.hands().contains(clerk.person())) {
                return;
            }
            throw new Refused(begun.isWaiting() ? EnterprisesRefusal.FILE_WAITS : EnterprisesRefusal.CHANGE_BEGUN);
        }
        fillIn.refuseByFeed(file);
        var answers = FillIn.inForce(file).orElseThrow(FillIn::notInForce);
        send(clerk, file, Proposal.begun(Proposal.Kind.STRIKE_OFF, clerk.person(), answers, clock.now()), reason);
    }

    private void send(Clerk clerk, EnterpriseFile file, Proposal proposal, Reason reason) {
        proposal.answers().origin().ifPresent(origin -> fillIn.refuseDouble(clerk, file.id(), origin));
        FourEyes.againstSendingIn(file.inForce(), proposal, clerk).ifPresent(objection -> {
            trail.refused(DeskFact.refused("enterprise-file.refused", clerk, objection)
                    .file(file.id()));
            throw new Refused(objection);
        });
        files.keep(file.with(proposal.sentIn(clerk.person(), reason, clock.now())));
        trail.record(
                FillIn.fact("enterprise-file.sent-in", clerk, file, proposal).because(reason));
    }
}
