package be.namens.portal.granting;

import be.namens.eservices.EService;
import be.namens.eservices.EServices;
import be.namens.eservices.RightDefinition;
import be.namens.portal.AdministeredEnterprises;
import be.namens.portal.PortalRefusal;
import be.namens.registers.Enterprise;
import be.namens.registers.PersonId;
import be.namens.screens.Problem;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all questions have in common: whose draft it is, which question may be asked now, and what their pages show. */
@Component
class Wizard {

    private final Drafts drafts;
    private final AdministeredEnterprises administered;
    private final EServices eServices;

    Wizard(Drafts drafts, AdministeredEnterprises administered, EServices eServices) {
        this.drafts = drafts;
        this.administered = administered;
        this.eServices = eServices;
    }

    /** The draft at this address; refused when it is somebody else's, or when its enterprise is no longer theirs to administer. */
    Draft open(String id, Principal who) {
        Draft draft = drafts.open(draftId(id), PersonId.of(who.getName()));
        draft.answers().enterprise().ifPresent(number -> administered.require(draft.owner(), number));
        return draft;
    }

    static UUID draftId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(PortalRefusal.DRAFT_ABSENT);
        }
    }

    /** Where to go instead, when this question cannot be asked: it was granted already, or an earlier question is open. */
    Optional<String> elsewhere(Draft draft, Question question) {
        if (draft.granted().isPresent()) {
            return Optional.of("redirect:" + draft.address() + "/klaar");
        }
        Question next = Question.next(draft.answers());
        return next.compareTo(question) < 0 ? Optional.of("redirect:" + draft.address(next)) : Optional.empty();
    }

    /** Keeps the answers and goes to the first question that is still open. */
    String keep(Draft changed) {
        drafts.keep(changed);
        return "redirect:" + changed.address(Question.next(changed.answers()));
    }

    /** The page of a question. */
    String page(Model model, Draft draft, Question question) {
        model.addAttribute("draft", draft);
        model.addAttribute("question", question);
        model.addAttribute("questions", Question.values().length);
        model.addAttribute("back", back(draft, question));
        if (question != Question.ENTERPRISE) {
            model.addAttribute("enterprise", enterprise(draft));
        }
        return "portal/grant-" + question.path();
    }

    /** The page of a question again, with what is wrong. */
    String again(Model model, HttpServletResponse response, Draft draft, Question question, List<Problem> problems) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problems", problems);
        return page(model, draft, question);
    }

    /** The enterprise that was chosen. */
    Enterprise enterprise(Draft draft) {
        return administered.require(draft.owner(), draft.answers().enterprise().orElseThrow());
    }

    /** The right that was chosen, as its e-service defines it now. */
    RightDefinition right(Draft draft) {
        return draft.answers()
                .right()
                .flatMap(eServices::right)
                .orElseThrow(() -> new Refused(PortalRefusal.RIGHT_NOT_CHOSEN));
    }

    EService eService(RightDefinition right) {
        return eServices.find(right.eService()).orElseThrow(() -> new Refused(PortalRefusal.RIGHT_NOT_CHOSEN));
    }

    /** Whether there is more than one enterprise to choose from. */
    boolean choosesEnterprise(Draft draft) {
        return administered.of(draft.owner()).size() > 1;
    }

    private String back(Draft draft, Question question) {
        return question.before()
                .filter(before -> before != Question.ENTERPRISE || choosesEnterprise(draft))
                .map(draft::address)
                .orElse("/");
    }
}
