package be.namens.desks.persons.web;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.persons.DecideOnMerge;
import be.namens.desks.persons.PersonDeskRefusal;
import be.namens.screens.Problem;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

    private final DecideOnMerge decide;

    MergePages(DecideOnMerge decide) {
        this.decide = decide;
    }

    @GetMapping
    String show(@PathVariable UUID id, Clerk clerk, Model model) {
        model.addAttribute("merge", decide.read(clerk, id));
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
                default -> throw new Refused(PersonDeskRefusal.CHOICE_NEEDED);
            }
            return "redirect:" + Desk.PERSONS.home();
        } catch (Refused refused) {
            response.setStatus(refused.reason().fault().status());
            model.addAttribute("problems", List.of(Problem.of(refused, "")));
            return show(id, clerk, model);
        }
    }
}
