package be.namens.portal.granting;

import be.namens.portal.PortalRefusal;
import be.namens.registers.PersonId;
import be.namens.rights.GrantRight;
import be.namens.shared.Refused;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Grants what a draft says, once: posting the same draft again changes nothing. */
@Component
class GrantDraft {

    private final Drafts drafts;
    private final GrantRight grantRight;

    GrantDraft(Drafts drafts, GrantRight grantRight) {
        this.drafts = drafts;
        this.grantRight = grantRight;
    }

    /** What became of it. */
    sealed interface Answer {

        /** Now or by an earlier post. */
        record Granted() implements Answer {}

        /** Nothing is granted: another window gave other answers after this person looked. */
        record Changed(Draft draft) implements Answer {}

        record InTheWay(List<GrantRight.Objection> objections) implements Answer {
            public InTheWay {
                objections = List.copyOf(objections);
            }
        }
    }

    /**
     * Only what the person saw is granted.
     *
     * @param seen the fingerprint of the answers on the page whose button was pressed
     */
    @Transactional
    public Answer grant(UUID id, PersonId owner, String seen) {
        Draft draft = drafts.hold(id, owner);
        if (draft.granted().isPresent()) {
            return new Answer.Granted();
        }
        var command = command(draft);
        if (!draft.answers().fingerprint().equals(seen)) {
            return new Answer.Changed(draft);
        }
        return switch (grantRight.grant(command)) {
            case GrantRight.Answer.Granted granted -> {
                drafts.granted(draft, granted.grant().id());
                yield new Answer.Granted();
            }
            case GrantRight.Answer.NotGranted not -> new Answer.InTheWay(not.objections());
        };
    }

    private static GrantRight.Command command(Draft draft) {
        var answers = draft.answers();
        if (Question.next(answers) != Question.CHECK) {
            throw new Refused(PortalRefusal.DRAFT_ABSENT);
        }
        var period = answers.period().orElseThrow();
        return new GrantRight.Command(
                draft.owner(),
                answers.enterprise().orElseThrow(),
                answers.right().orElseThrow(),
                Set.copyOf(answers.profiles()),
                new GrantRight.Whom.Known(answers.person().orElseThrow().id()),
                period.first(),
                Objects.requireNonNull(period.last(), "The question of the period asks for an end"),
                draft.id());
    }
}
