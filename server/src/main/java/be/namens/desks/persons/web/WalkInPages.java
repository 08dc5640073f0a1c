package be.namens.desks.persons.web;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.Reason;
import be.namens.desks.persons.FindAppointment;
import be.namens.desks.persons.FindPerson;
import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
import be.namens.screens.Problem;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody without an appointment: the clerk asks one with them; or somebody with a number, who is found by it. */
@Controller
@RequestMapping("/loket/personen")
class WalkInPages {

    private final FindPerson findPerson;
    private final FindAppointment findAppointment;
    private final NationalNumbers numbers;

    WalkInPages(FindPerson findPerson, FindAppointment findAppointment, NationalNumbers numbers) {
        this.findPerson = findPerson;
        this.findAppointment = findAppointment;
        this.numbers = numbers;
    }

    @GetMapping("/zonder-afspraak")
    String walkIn(Clerk clerk) {
        return "redirect:" + AppointmentPages.PATH + "?kantoor="
                + clerk.organisation().digits() + "&vanaf=" + AppointmentPages.DESK;
    }

    @GetMapping("/referentie")
    String askReference(Clerk clerk) {
        return "desks/persons/reference";
    }

    @PostMapping("/referentie")
    String findReference(
            @RequestParam(name = "referentie", defaultValue = "") String typed,
            Clerk clerk,
            HttpServletResponse response,
            Model model) {
        try {
            return "redirect:" + Desk.PERSONS.home() + "/afspraken/" + findAppointment.find(clerk, typed);
        } catch (Refused refused) {
            response.setStatus(refused.reason().fault().status());
            model.addAttribute("problems", List.of(Problem.at("referentie", refused.reason())));
            return "desks/persons/reference";
        }
    }

    @GetMapping("/zoek")
    String ask(Clerk clerk) {
        return "desks/persons/find";
    }

    /** The number and the reason together: who types a number must know already whose it is, and says why they ask. */
    @PostMapping("/zoek")
    String find(
            @RequestParam(name = "nummer", defaultValue = "") String number,
            @RequestParam(name = "reden", defaultValue = "") String typed,
            Clerk clerk,
            HttpServletResponse response,
            Model model) {
        String field = "nummer";
        try {
            NationalNumber read = numbers.read(number).orRefuse();
            field = "reden";
            var reason = Reason.read(typed);
            field = "nummer";
            return "redirect:" + findPerson.open(clerk, read, reason).address();
        } catch (Refused refused) {
            response.setStatus(refused.reason().fault().status());
            model.addAttribute(
                    "problems",
                    List.of(Problem.at(field, refused.reason(), refused.values().toArray())));
            model.addAttribute("reason", field.equals("reden") ? "" : typed);
            return "desks/persons/find";
        }
    }

    /** The page of the start, for those who look at a file that was closed. */
    @GetMapping("/terug")
    String back(Clerk clerk) {
        return "redirect:" + Desk.PERSONS.home();
    }
}
