package be.namens.portal.managers;

import be.namens.managers.AppointChiefAccessManager;
import be.namens.managers.DecideTogether;
import be.namens.managers.Proposal;
import be.namens.managers.ProposalId;
import be.namens.portal.PortalRefusal;
import be.namens.registers.PersonId;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appoints whom a draft says, or proposes it to who decides too; once: posting the same draft again changes nothing. */
@Component
class AppointDraft {

    private final AppointingsInPostgres appointings;
    private final AppointChiefAccessManager appoint;
    private final DecideTogether decideTogether;
    private final Texts texts;

    AppointDraft(
            AppointingsInPostgres appointings,
            AppointChiefAccessManager appoint,
            DecideTogether decideTogether,
            Texts texts) {
        this.appointings = appointings;
        this.appoint = appoint;
        this.decideTogether = decideTogether;
        this.texts = texts;
    }

    /** What became of it. */
    sealed interface Answer {

        /** Appointed or proposed, now or by an earlier post. */
        record Done() implements Answer {}

        /** Nobody is appointed: another window gave other answers after this person looked. */
        record Changed(Appointing appointing) implements Answer {}

        /** Another proposed the same already, with which this person can agree. */
        record ProposedByAnother(ProposalId proposal) implements Answer {}

        record InTheWay(List<AppointChiefAccessManager.Objection> objections) implements Answer {
            public InTheWay {
                objections = List.copyOf(objections);
            }
        }
    }

    /**
     * Only what the person saw is done.
     *
     * @param seen the fingerprint of the answers on the page whose button was pressed
     * @param signatures how many have to agree, the owner included
     */
    @Transactional
    public Answer appoint(UUID id, PersonId owner, String seen, int signatures) {
        var appointing = appointings.hold(id, owner);
        if (appointing.outcome().isPresent()) {
            return new Answer.Done();
        }
        var answers = appointing.answers();
        if (Step.next(answers) != Step.CHECK) {
            throw new Refused(PortalRefusal.DRAFT_ABSENT);
        }
        if (!answers.fingerprint(signatures).equals(seen)) {
            return new Answer.Changed(appointing);
        }
        return signatures == 1 ? alone(appointing) : together(appointing);
    }

    private Answer alone(Appointing appointing) {
        var answers = appointing.answers();
        var command = new AppointChiefAccessManager.Command(
                appointing.owner(),
                appointing.enterprise(),
                answers.person().orElseThrow().id(),
                answers.email().orElseThrow(),
                answers.last().orElseThrow(),
                appointing.id(),
                texts.locale());
        return switch (appoint.appoint(command)) {
            case AppointChiefAccessManager.Answer.Appointed done -> done(appointing, Appointing.Outcome.APPOINTED);
            case AppointChiefAccessManager.Answer.NotAppointed not -> new Answer.InTheWay(not.objections());
        };
    }

    private Answer together(Appointing appointing) {
        var answers = appointing.answers();
        var what = new Proposal.What.Appoint(
                answers.person().orElseThrow().id(),
                answers.email().orElseThrow(),
                answers.last().orElseThrow());
        var id = new ProposalId(appointing.id());
        return switch (decideTogether.propose(appointing.owner(), appointing.enterprise(), what, id)) {
            case DecideTogether.Answer.Not not -> new Answer.InTheWay(not.objections());
            case DecideTogether.Answer.Waiting waiting ->
                waiting.proposal().equals(id)
                        ? done(appointing, Appointing.Outcome.PROPOSED)
                        : new Answer.ProposedByAnother(waiting.proposal());
            case DecideTogether.Answer.Done done -> done(appointing, Appointing.Outcome.PROPOSED);
            case DecideTogether.Answer.Withdrawn withdrawn -> throw new Refused(PortalRefusal.DRAFT_ABSENT);
        };
    }

    private Answer done(Appointing appointing, Appointing.Outcome outcome) {
        appointings.done(appointing, outcome);
        return new Answer.Done();
    }
}
