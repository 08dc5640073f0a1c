package be.namens.desks.persons.web;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.OpenFile;
import be.namens.desks.Reason;
import be.namens.desks.persons.PersonDeskRefusal;
import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Persons;
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

    private final OpenFile openFile;
    private final Persons persons;
    private final NationalNumbers numbers;

    WalkInPages(OpenFile openFile, Persons persons, NationalNumbers numbers) {
        this.openFile = openFile;
        this.persons = persons;
        this.numbers = numbers;
    }

    @GetMapping("/zonder-afspraak")
    String walkIn(Clerk clerk) {
        return "redirect:" + AppointmentPages.PATH + "?kantoor="
                + clerk.organisation().digits();
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
            var person = persons.byNumber(read).orElseThrow(() -> new Refused(PersonDeskRefusal.NUMBER_OF_NOBODY));
            return "redirect:"
                    + openFile.open(clerk, person.id().value(), reason).address();
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
