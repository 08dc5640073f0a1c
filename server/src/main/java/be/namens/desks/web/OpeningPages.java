package be.namens.desks.web;

import be.namens.desks.Clerk;
import be.namens.desks.DesksRefusal;
import be.namens.desks.OpenFile;
import be.namens.desks.Reason;
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

/** Asks why a clerk opens a file, and opens it. */
@Controller
@RequestMapping({"/loket/ondernemingen/openen/{file}", "/loket/personen/openen/{file}"})
class OpeningPages {

    private final OpenFile openFile;

    OpeningPages(OpenFile openFile) {
        this.openFile = openFile;
    }

    @GetMapping
    String ask(@PathVariable("file") String id, Clerk clerk, Model model) {
        return page(clerk, fileId(id), "", model);
    }

    @PostMapping
    String open(
            @PathVariable("file") String id,
            @RequestParam(name = "reden", defaultValue = "") String typed,
            Clerk clerk,
            Model model,
            HttpServletResponse response) {
        Reason reason;
        try {
            reason = Reason.read(typed);
        } catch (Refused refused) {
            response.setStatus(refused.reason().fault().status());
            model.addAttribute("problems", List.of(Problem.of(refused, "reden")));
            return page(clerk, fileId(id), typed, model);
        }
        return "redirect:" + openFile.open(clerk, fileId(id), reason).address();
    }

    private String page(Clerk clerk, UUID id, String typed, Model model) {
        model.addAttribute("file", openFile.asked(clerk, id));
        // What may be a national number is not shown again.
        model.addAttribute("reason", model.containsAttribute("problems") ? "" : typed);
        return "desks/open";
    }

    private static UUID fileId(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException notOurs) {
            throw new Refused(DesksRefusal.FILE_ABSENT);
        }
    }
}
