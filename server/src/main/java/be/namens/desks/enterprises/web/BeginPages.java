package be.namens.desks.enterprises.web;

import be.namens.desks.Clerk;
import be.namens.desks.enterprises.EnterpriseDesk;
import be.namens.desks.enterprises.Question;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a clerk begins: a new registration, or the file of an enterprise that is there. */
@Controller
@RequestMapping("/loket/ondernemingen")
class BeginPages {

    private static final int LONGEST_SEARCH = 100;

    private final EnterpriseDesk desk;

    BeginPages(EnterpriseDesk desk) {
        this.desk = desk;
    }

    /** Nothing is kept before the first answer. */
    @GetMapping("/inschrijven")
    String register(Clerk clerk) {
        return "redirect:" + EnterpriseDesk.address(UUID.randomUUID()) + "/" + Question.ORIGIN.path();
    }

    @GetMapping("/dossiers")
    String files(@RequestParam(name = "zoek", defaultValue = "") String typed, Clerk clerk, Model model) {
        String search = typed.length() > LONGEST_SEARCH ? "" : typed.strip();
        model.addAttribute("search", search);
        model.addAttribute("files", desk.search(clerk, search));
        return "desks/enterprises/dossiers";
    }

    /** Said after sending in: the file itself is for who has a reason to read it. */
    @GetMapping("/dossier/{file}/ingediend")
    String sentIn(@PathVariable("file") String id, Clerk clerk) {
        CounterWizard.fileId(id);
        return "desks/enterprises/ingediend";
    }
}
