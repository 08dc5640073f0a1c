package be.namens.portal.granting;

import be.namens.portal.AdministeredEnterprises;
import be.namens.portal.PortalRefusal;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.screens.Option;
import be.namens.screens.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first question: for which enterprise? Answered by itself when there is only one. */
@Controller
class EnterpriseQuestion {

    /** At most this many are shown. */
    private static final int ROWS = 50;

    private final Wizard wizard;
    private final Drafts drafts;
    private final AdministeredEnterprises administered;

    EnterpriseQuestion(Wizard wizard, Drafts drafts, AdministeredEnterprises administered) {
        this.wizard = wizard;
        this.drafts = drafts;
        this.administered = administered;
    }

    @GetMapping("/rechten/nieuw")
    String begin(@RequestParam(name = "onderneming", defaultValue = "") String wanted, Principal who, Model model) {
        var person = PersonId.of(who.getName());
        var enterprises = administered.of(person);
        if (enterprises.isEmpty()) {
            return nobody(person, model);
        }
        Draft draft = Draft.fresh(UUID.randomUUID(), person);
        return chosen(enterprises.size() == 1 ? enterprises.getFirst().number().digits() : wanted, enterprises)
                .map(enterprise -> wizard.keep(draft.with(draft.answers().enterprise(enterprise.number()))))
                .orElse("redirect:" + draft.address(Question.ENTERPRISE));
    }

    @GetMapping("/rechten/nieuw/{draft}/onderneming")
    String ask(
            @PathVariable("draft") String id,
            @RequestParam(name = "zoek", defaultValue = "") String search,
            Principal who,
            Model model) {
        Draft draft = drafts.open(Wizard.draftId(id), PersonId.of(who.getName()));
        return wizard.elsewhere(draft, Question.ENTERPRISE)
                .orElseGet(() -> page(model, draft, administered.of(draft.owner()), search));
    }

    @PostMapping("/rechten/nieuw/{draft}/onderneming")
    String answer(
            @PathVariable("draft") String id,
            @RequestParam(name = "onderneming", defaultValue = "") String number,
            Principal who,
            Model model,
            HttpServletResponse response) {
        Draft draft = drafts.open(Wizard.draftId(id), PersonId.of(who.getName()));
        var elsewhere = wizard.elsewhere(draft, Question.ENTERPRISE);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        var enterprises = administered.of(draft.owner());
        return chosen(number, enterprises)
                .map(enterprise -> wizard.keep(draft.with(draft.answers().enterprise(enterprise.number()))))
                .orElseGet(() -> {
                    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
                    model.addAttribute(
                            "problems", List.of(Problem.at("onderneming", PortalRefusal.ENTERPRISE_NOT_CHOSEN)));
                    return page(model, draft, enterprises, "");
                });
    }

    private static Optional<Enterprise> chosen(String number, List<Enterprise> enterprises) {
        return enterprises.stream()
                .filter(enterprise -> enterprise.number().digits().equals(number))
                .findFirst();
    }

    private String nobody(PersonId person, Model model) {
        model.addAttribute("together", administered.togetherOf(person));
        return "portal/no-authority";
    }

    private String page(Model model, Draft draft, List<Enterprise> enterprises, String search) {
        if (enterprises.isEmpty()) {
            return nobody(draft.owner(), model);
        }
        var found = enterprises.stream()
                .filter(enterprise -> AdministeredEnterprises.fits(enterprise, search))
                .toList();
        model.addAttribute("searchable", enterprises.size() > AdministeredEnterprises.SEARCH_ABOVE);
        model.addAttribute("search", search);
        model.addAttribute("found", found.size());
        model.addAttribute("all", enterprises.size());
        model.addAttribute(
                "options",
                found.stream().limit(ROWS).map(EnterpriseQuestion::option).toList());
        model.addAttribute(
                "selected",
                draft.answers().enterprise().map(EnterpriseNumber::digits).orElse(""));
        return wizard.page(model, draft, Question.ENTERPRISE);
    }

    private static Option option(Enterprise enterprise) {
        String place = enterprise.municipality().isEmpty() ? "" : " · " + enterprise.municipality();
        return new Option(
                enterprise.number().digits(),
                enterprise.name(),
                enterprise.number().formatted() + place);
    }
}
