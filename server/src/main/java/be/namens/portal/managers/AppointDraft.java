package be.namens.portal.managers;

import be.namens.managers.AppointChiefAccessManager;
import be.namens.portal.PortalRefusal;
import be.namens.registers.PersonId;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Appoints whom a draft says, once: posting the same draft again changes nothing. */
@Component
class AppointDraft {

    private final AppointingsInPostgres appointings;
    private final AppointChiefAccessManager appoint;
    private final Texts texts;

    AppointDraft(AppointingsInPostgres appointings, AppointChiefAccessManager appoint, Texts texts) {
        this.appointings = appointings;
        this.appoint = appoint;
        this.texts = texts;
    }

    /** What became of it. */
    sealed interface Answer {

        /** Now or by an earlier post. */
        record Appointed() implements Answer {}

        /** Nobody is appointed: another window gave other answers after this person looked. */
        record Changed(Appointing appointing) implements Answer {}

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
     */
    @Transactional
    public Answer appoint(UUID id, PersonId owner, String seen) {
        var appointing = appointings.hold(id, owner);
        if (appointing.made().isPresent()) {
            return new Answer.Appointed();
        }
        var answers = appointing.answers();
        if (Step.next(answers) != Step.CHECK) {
            throw new Refused(PortalRefusal.DRAFT_ABSENT);
        }
        if (!answers.fingerprint().equals(seen)) {
            return new Answer.Changed(appointing);
        }
        var command = new AppointChiefAccessManager.Command(
                owner,
                appointing.enterprise(),
                answers.person().orElseThrow().id(),
                answers.email().orElseThrow(),
                answers.last().orElseThrow(),
                appointing.id(),
                texts.locale());
        return switch (appoint.appoint(command)) {
            case AppointChiefAccessManager.Answer.Appointed done -> {
                appointings.made(appointing, done.appointment().id());
                yield new Answer.Appointed();
            }
            case AppointChiefAccessManager.Answer.NotAppointed not -> new Answer.InTheWay(not.objections());
        };
    }
}
