package be.namens.portal.granting;

import be.namens.eservices.EService;
import be.namens.eservices.EServices;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.RightId;
import be.namens.eservices.TargetGroup;
import be.namens.portal.PortalRefusal;
import be.namens.rights.RightsRefusal;
import be.namens.rights.WhereGiven;
import be.namens.screens.Option;
import be.namens.screens.Problem;
import be.namens.shared.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
    private final WhereGiven where;

    RightQuestion(Wizard wizard, EServices eServices, WhereGiven where) {
        this.wizard = wizard;
        this.eServices = eServices;
        this.where = where;
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
                .or(() -> chosen(draft, code)
                        .map(right -> wizard.keep(draft.with(draft.answers().right(right.id(), onlyProfile(right))))))
                .orElseGet(() -> {
                    rights(model, draft, "", language);
                    return wizard.again(
                            model, response, draft, Question.RIGHT, List.of(Problem.at("recht", whyNot(code))));
                });
    }

    /** A right with one profile leaves nothing to ask. */
    private static List<String> onlyProfile(RightDefinition right) {
        return right.profiles().size() == 1
                ? List.of(right.profiles().getFirst().code())
                : List.of();
    }

    private Optional<RightDefinition> chosen(Draft draft, String code) {
        return offered(draft)
                .flatMap(offer -> offer.rights().stream())
                .filter(right -> right.id().value().equals(code))
                .findFirst();
    }

    /** What is not in the list may be a right that is for others. */
    private Refusal whyNot(String code) {
        return forEnterprises()
                        .flatMap(eService -> eService.rights().stream())
                        .anyMatch(right -> right.id().value().equals(code))
                ? RightsRefusal.RIGHT_NOT_FOR_THIS_ORGANISATION
                : PortalRefusal.RIGHT_NOT_CHOSEN;
    }

    private Stream<EService> forEnterprises() {
        return eServices.all().stream()
                .filter(eService -> eService.targetGroups().contains(TargetGroup.EA));
    }

    /** Those of each e-service that the enterprise of this draft can give. */
    private Stream<Offer> offered(Draft draft) {
        var enterprise = draft.answers().enterprise().orElseThrow();
        return forEnterprises()
                .map(eService -> new Offer(
                        eService,
                        eService.rights().stream()
                                .filter(right -> where.canBeGiven(right.id(), enterprise))
                                .toList()))
                .filter(offer -> !offer.rights().isEmpty());
    }

    private record Offer(EService eService, List<RightDefinition> rights) {}

    private void rights(Model model, Draft draft, String search, Locale language) {
        var all = offered(draft).toList();
        var groups = all.stream()
                .map(offer -> group(offer, search.strip().toLowerCase(language), language))
                .filter(group -> !group.options().isEmpty())
                .toList();
        model.addAttribute("groups", groups);
        model.addAttribute("search", search);
        model.addAttribute(
                "searchable",
                all.stream().mapToInt(offer -> offer.rights().size()).sum() > SEARCH_ABOVE);
        model.addAttribute(
                "selected", draft.answers().right().map(RightId::value).orElse(""));
    }

    private static Group group(Offer offer, String wanted, Locale language) {
        String name = offer.eService().name().in(language);
        boolean whole = name.toLowerCase(language).contains(wanted);
        return new Group(
                name,
                offer.rights().stream()
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
