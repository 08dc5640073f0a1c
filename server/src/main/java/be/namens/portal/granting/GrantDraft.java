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

    /** Gives what is in the way; nothing when it is granted. */
    @Transactional
    public List<GrantRight.Objection> grant(UUID id, PersonId owner) {
        Draft draft = drafts.hold(id, owner);
        if (draft.granted().isPresent()) {
            return List.of();
        }
        return switch (grantRight.grant(command(draft))) {
            case GrantRight.Answer.Granted granted -> {
                drafts.granted(draft, granted.grant().id());
                yield List.of();
            }
            case GrantRight.Answer.NotGranted not -> not.objections();
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
