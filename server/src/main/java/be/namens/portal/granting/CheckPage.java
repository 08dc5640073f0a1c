package be.namens.portal.granting;

import be.namens.eservices.RightDefinition;
import be.namens.portal.PortalRefusal;
import be.namens.rights.GrantRight;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything answered, each row to be changed, and what opens when it is granted. */
@Controller
@RequestMapping("/rechten/nieuw/{draft}/nakijken")
class CheckPage {

    private final Wizard wizard;
    private final GrantDraft grantDraft;
    private final Texts texts;

    CheckPage(Wizard wizard, GrantDraft grantDraft, Texts texts) {
        this.wizard = wizard;
        this.grantDraft = grantDraft;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable("draft") String id, Principal who, Model model) {
        Draft draft = wizard.open(id, who);
        return wizard.elsewhere(draft, Question.CHECK).orElseGet(() -> page(model, draft));
    }

    @PostMapping
    String grant(
            @PathVariable("draft") String id,
            @RequestParam(name = "gezien", defaultValue = "") String seen,
            Principal who,
            Model model,
            HttpServletResponse response) {
        Draft draft = wizard.open(id, who);
        var elsewhere = wizard.elsewhere(draft, Question.CHECK);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        return switch (grantDraft.grant(draft.id(), draft.owner(), seen)) {
            case GrantDraft.Answer.Granted granted -> "redirect:" + draft.address() + "/klaar";
            case GrantDraft.Answer.Changed changed -> {
                response.setStatus(PortalRefusal.DRAFT_CHANGED.fault().status());
                model.addAttribute("problems", List.of(Problem.at("", PortalRefusal.DRAFT_CHANGED)));
                yield page(model, changed.draft());
            }
            case GrantDraft.Answer.InTheWay inTheWay -> {
                var objections = inTheWay.objections();
                response.setStatus(objections.getFirst().reason().fault().status());
                model.addAttribute(
                        "problems", objections.stream().map(CheckPage::problem).toList());
                yield page(model, draft);
            }
        };
    }

    /** An objection stands beside the row whose answer has to change. */
    private static Problem problem(GrantRight.Objection objection) {
        String row = switch (objection.field()) {
            case "first", "last" -> "period";
            default -> objection.field();
        };
        return Problem.at(row, objection.reason(), objection.values().toArray());
    }

    private String page(Model model, Draft draft) {
        var answers = draft.answers();
        var enterprise = wizard.enterprise(draft);
        var right = wizard.right(draft);
        var surname = answers.person().orElseThrow().surname();
        var period = answers.period().orElseThrow();
        var last = Objects.requireNonNull(period.last(), "A grant has an end");
        model.addAttribute("surname", surname);
        model.addAttribute("period", period);
        model.addAttribute("seen", answers.fingerprint());
        model.addAttribute("eServiceName", texts.of(wizard.eService(right).name()));
        model.addAttribute(
                "rows",
                List.of(
                        row(
                                "enterprise",
                                enterprise.name(),
                                enterprise.number().formatted(),
                                wizard.choosesEnterprise(draft) ? draft.address(Question.ENTERPRISE) : ""),
                        row(
                                "right",
                                texts.of(right.name()),
                                texts.of(wizard.eService(right).name()),
                                draft.address(Question.RIGHT)),
                        row(
                                "profiles",
                                profiles(right, answers.profiles(), texts),
                                "",
                                right.profiles().size() > 1 ? draft.address(Question.PROFILES) : ""),
                        row(
                                "person",
                                surname,
                                texts.text("portal.grant.row.person.checked"),
                                draft.address(Question.PERSON)),
                        row(
                                "period",
                                texts.text("portal.period", period.first(), last),
                                "",
                                draft.address(Question.PERIOD))));
        return wizard.page(model, draft, Question.CHECK);
    }

    /** The names of the chosen profiles, in the order of the right. */
    static String profiles(RightDefinition right, List<String> chosen, Texts texts) {
        return right.profiles().stream()
                .filter(profile -> chosen.contains(profile.code()))
                .map(profile -> texts.of(profile.name()))
                .collect(Collectors.joining(", "));
    }

    private static Row row(String name, String value, String more, String href) {
        return new Row(name, value, more, href);
    }

    /**
     * One row of the page.
     *
     * @param more a second line; may be empty
     * @param href where it is changed; empty when there is no choice
     */
    record Row(String name, String value, String more, String href) {}
}
