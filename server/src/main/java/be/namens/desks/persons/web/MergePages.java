package be.namens.desks.persons.web;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.persons.DecideOnMerge;
import be.namens.desks.persons.PersonDeskRefusal;
import be.namens.registers.Identity;
import be.namens.screens.Problem;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A second clerk looks whether two persons are one. */
@Controller
@RequestMapping("/loket/personen/samenvoegen/{id:[0-9a-f-]{36}}")
class MergePages {

    private static final String NOT_SEEN = "desks.persons.merge.not-seen";

    private final DecideOnMerge decide;
    private final Texts texts;

    MergePages(DecideOnMerge decide, Texts texts) {
        this.decide = decide;
        this.texts = texts;
    }

    @GetMapping
    String show(@PathVariable UUID id, Clerk clerk, Model model) {
        var both = decide.read(clerk, id);
        model.addAttribute("merge", both);
        model.addAttribute(
                "survivorSeen", both.survivor().seen().map(this::seen).orElse(texts.text(NOT_SEEN)));
        model.addAttribute("mergedSeen", both.merged().seen().map(this::seen).orElse(texts.text(NOT_SEEN)));
        return "desks/persons/merge";
    }

    @PostMapping
    String decide(
            @PathVariable UUID id,
            @RequestParam(name = "besluit", defaultValue = "") String decision,
            Clerk clerk,
            HttpServletResponse response,
            Model model) {
        try {
            switch (decision) {
                case "samenvoegen" -> decide.merge(clerk, id);
                case "afwijzen" -> decide.decline(clerk, id);
                case "intrekken" -> decide.withdraw(clerk, id);
                default -> throw new Refused(PersonDeskRefusal.CHOICE_NEEDED);
            }
            return "redirect:" + Desk.PERSONS.home();
        } catch (Refused refused) {
            response.setStatus(refused.reason().fault().status());
            model.addAttribute("problems", List.of(Problem.of(refused, "")));
            return show(id, clerk, model);
        }
    }

    /** Date of birth, nationality and document, without its number. */
    private String seen(Identity seen) {
        String kind = seen.document().kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return String.join(
                " · ",
                Birth.of(seen.born()),
                Countries.nationality(seen.nationality(), texts),
                texts.text("desks.persons.document." + kind) + " ("
                        + Countries.name(seen.document().country(), texts.locale()) + ")");
    }
}
