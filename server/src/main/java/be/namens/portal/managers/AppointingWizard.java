package be.namens.portal.managers;

import be.namens.portal.AdministeredEnterprises;
import be.namens.registers.Enterprise;
import be.namens.registers.PersonId;
import be.namens.screens.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What all questions have in common: whose it is, which question may be asked now, and what their pages show. */
@Component
class AppointingWizard {

    private final AppointingsInPostgres appointings;
    private final AdministeredEnterprises administered;

    AppointingWizard(AppointingsInPostgres appointings, AdministeredEnterprises administered) {
        this.appointings = appointings;
        this.administered = administered;
    }

    /** Refused when it is somebody else's, or when its enterprise is no longer theirs to administer. */
    Appointing open(String id, Principal who) {
        var appointing = appointings.open(id, PersonId.of(who.getName()));
        enterprise(appointing);
        return appointing;
    }

    Enterprise enterprise(Appointing appointing) {
        signatures(appointing);
        return administered.named(appointing.enterprise().digits());
    }

    /** How many have to agree, the owner included. */
    int signatures(Appointing appointing) {
        return administered.signatures(appointing.owner(), appointing.enterprise());
    }

    /** Where to go instead, when this question cannot be asked: it is done already, or an earlier question is open. */
    Optional<String> elsewhere(Appointing appointing, Step step) {
        if (appointing.outcome().isPresent()) {
            return Optional.of("redirect:" + appointing.address() + "/klaar");
        }
        Step next = Step.next(appointing.answers());
        return next.compareTo(step) < 0 ? Optional.of("redirect:" + appointing.address(next)) : Optional.empty();
    }

    /** Keeps the answers and goes to the first question that is still open. */
    String keep(Appointing changed) {
        appointings.keep(changed);
        return "redirect:" + changed.address(Step.next(changed.answers()));
    }

    String page(Model model, Appointing appointing, Step step) {
        model.addAttribute("appointing", appointing);
        model.addAttribute("step", step);
        model.addAttribute("steps", Step.values().length);
        model.addAttribute("enterprise", enterprise(appointing));
        model.addAttribute("others", signatures(appointing) - 1);
        model.addAttribute(
                "back",
                step.before()
                        .map(appointing::address)
                        .orElse("/toegangsbeheerders?onderneming="
                                + appointing.enterprise().digits()));
        return "portal/managers/" + step.path();
    }

    /** The page of a question again, with what is wrong. */
    String again(Model model, HttpServletResponse response, Appointing appointing, Step step, List<Problem> problems) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("problems", problems);
        return page(model, appointing, step);
    }
}
