package be.namens.portal.granting;

import be.namens.eservices.EService;
import be.namens.eservices.EServices;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.RightId;
import be.namens.eservices.TargetGroup;
import be.namens.portal.PortalRefusal;
import be.namens.screens.Option;
import be.namens.screens.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second question: which right? Grouped by the e-service that it opens. */
@Controller
@RequestMapping("/rechten/nieuw/{draft}/recht")
class RightQuestion {

    private static final int SEARCH_ABOVE = 10;

    private final Wizard wizard;
    private final EServices eServices;

    RightQuestion(Wizard wizard, EServices eServices) {
        this.wizard = wizard;
        this.eServices = eServices;
    }

    @GetMapping
    String ask(
            @PathVariable("draft") String id,
            @RequestParam(name = "zoek", defaultValue = "") String search,
            Principal who,
            Locale language,
            Model model) {
        Draft draft = wizard.open(id, who);
        return wizard.elsewhere(draft, Question.RIGHT).orElseGet(() -> {
            rights(model, draft, search, language);
            return wizard.page(model, draft, Question.RIGHT);
        });
    }

    @PostMapping
    String answer(
            @PathVariable("draft") String id,
            @RequestParam(name = "recht", defaultValue = "") String code,
            Principal who,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Draft draft = wizard.open(id, who);
        return wizard.elsewhere(draft, Question.RIGHT)
                .or(() -> chosen(code)
                        .map(right -> wizard.keep(draft.with(draft.answers().right(right.id(), onlyProfile(right))))))
                .orElseGet(() -> {
                    rights(model, draft, "", language);
                    return wizard.again(
                            model,
                            response,
                            draft,
                            Question.RIGHT,
                            List.of(Problem.at("recht", PortalRefusal.RIGHT_NOT_CHOSEN)));
                });
    }

    /** A right with one profile leaves nothing to ask. */
    private static List<String> onlyProfile(RightDefinition right) {
        return right.profiles().size() == 1
                ? List.of(right.profiles().getFirst().code())
                : List.of();
    }

    private Optional<RightDefinition> chosen(String code) {
        return forEnterprises().stream()
                .flatMap(eService -> eService.rights().stream())
                .filter(right -> right.id().value().equals(code))
                .findFirst();
    }

    private List<EService> forEnterprises() {
        return eServices.all().stream()
                .filter(eService -> eService.targetGroups().contains(TargetGroup.EA))
                .filter(eService -> !eService.rights().isEmpty())
                .toList();
    }

    private void rights(Model model, Draft draft, String search, Locale language) {
        var all = forEnterprises();
        var groups = all.stream()
                .map(eService -> group(eService, search.strip().toLowerCase(language), language))
                .filter(group -> !group.options().isEmpty())
                .toList();
        model.addAttribute("groups", groups);
        model.addAttribute("search", search);
        model.addAttribute(
                "searchable",
                all.stream().mapToInt(eService -> eService.rights().size()).sum() > SEARCH_ABOVE);
        model.addAttribute(
                "selected", draft.answers().right().map(RightId::value).orElse(""));
    }

    private static Group group(EService eService, String wanted, Locale language) {
        String name = eService.name().in(language);
        boolean whole = name.toLowerCase(language).contains(wanted);
        return new Group(
                name,
                eService.rights().stream()
                        .filter(right -> whole
                                || right.name()
                                        .in(language)
                                        .toLowerCase(language)
                                        .contains(wanted))
                        .map(right -> option(right, language))
                        .toList());
    }

    private static Option option(RightDefinition right, Locale language) {
        String profiles = String.join(
                ", ",
                right.profiles().stream()
                        .map(profile -> profile.name().in(language))
                        .toList());
        return new Option(right.id().value(), right.name().in(language), profiles);
    }

    /** The rights of one e-service. */
    record Group(String name, List<Option> options) {}
}
