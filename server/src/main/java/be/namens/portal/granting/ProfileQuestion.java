package be.namens.portal.granting;

import be.namens.eservices.RightDefinition;
import be.namens.portal.PortalRefusal;
import be.namens.registers.Enterprise;
import be.namens.screens.Option;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The third question: with which profiles? */
@Controller
@RequestMapping("/rechten/nieuw/{draft}/profiel")
class ProfileQuestion {

    private final Wizard wizard;
    private final Texts texts;

    ProfileQuestion(Wizard wizard, Texts texts) {
        this.wizard = wizard;
        this.texts = texts;
    }

    @GetMapping
    String ask(@PathVariable("draft") String id, Principal who, Locale language, Model model) {
        Draft draft = wizard.open(id, who);
        return wizard.elsewhere(draft, Question.PROFILES).orElseGet(() -> {
            profiles(model, draft, wizard.right(draft), draft.answers().profiles(), language);
            return wizard.page(model, draft, Question.PROFILES);
        });
    }

    @PostMapping
    String answer(
            @PathVariable("draft") String id,
            @RequestParam(name = "profiel", required = false, defaultValue = "") List<String> codes,
            Principal who,
            Locale language,
            Model model,
            HttpServletResponse response) {
        Draft draft = wizard.open(id, who);
        var elsewhere = wizard.elsewhere(draft, Question.PROFILES);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        var right = wizard.right(draft);
        var chosen = right.profiles().stream()
                .map(RightDefinition.Profile::code)
                .filter(codes::contains)
                .toList();
        if (chosen.isEmpty()) {
            profiles(model, draft, right, List.of(), language);
            return wizard.again(
                    model,
                    response,
                    draft,
                    Question.PROFILES,
                    List.of(Problem.at("profiel", PortalRefusal.PROFILE_NOT_CHOSEN)));
        }
        return wizard.keep(draft.with(draft.answers().profiles(chosen)));
    }

    private void profiles(Model model, Draft draft, RightDefinition right, List<String> selected, Locale language) {
        var kind = wizard.enterprise(draft).kind();
        model.addAttribute("rightName", right.name().in(language));
        model.addAttribute("eServiceName", wizard.eService(right).name().in(language));
        model.addAttribute("selected", selected);
        model.addAttribute(
                "options",
                right.profiles().stream()
                        .map(profile -> new Option(
                                profile.code(), profile.name().in(language), explanation(right, profile, kind)))
                        .toList());
    }

    /** Who has it without a grant, which people otherwise only find out by granting it for nothing. */
    private String explanation(RightDefinition right, RightDefinition.Profile profile, Enterprise.Kind kind) {
        boolean automatic = right.automatic()
                .filter(rule -> rule.kinds().contains(kind))
                .map(rule -> rule.profiles().contains(profile.code()))
                .orElse(false);
        return texts.text(automatic ? "portal.profile.automatic" : "portal.profile.granted");
    }
}
