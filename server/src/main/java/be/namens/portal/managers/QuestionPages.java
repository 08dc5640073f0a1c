package be.namens.portal.managers;

import be.namens.keys.GuessGuarded;
import be.namens.messages.EmailAddress;
import be.namens.portal.AdministeredEnterprises;
import be.namens.portal.AskPerson;
import be.namens.portal.PortalRefusal;
import be.namens.registers.PersonId;
import be.namens.screens.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first two questions: who, and where that person is told. Nothing is looked up for the reader. */
@Controller
@RequestMapping("/toegangsbeheerders/nieuw")
class QuestionPages {

    private static final int LONGEST_EMAIL = 254;

    private final AppointingWizard wizard;
    private final AdministeredEnterprises administered;
    private final AskPerson askPerson;

    QuestionPages(AppointingWizard wizard, AdministeredEnterprises administered, AskPerson askPerson) {
        this.wizard = wizard;
        this.administered = administered;
        this.askPerson = askPerson;
    }

    @GetMapping
    String begin(@RequestParam(name = "onderneming", defaultValue = "") String number, Principal who) {
        if (number.isBlank()) {
            return "redirect:/toegangsbeheerders";
        }
        var person = PersonId.of(who.getName());
        var enterprise = administered.named(number).number();
        administered.signatures(person, enterprise);
        return wizard.keep(Appointing.fresh(person, enterprise));
    }

    @GetMapping("/{id}/persoon")
    String person(@PathVariable("id") String id, Principal who, Model model) {
        var appointing = wizard.open(id, who);
        return wizard.elsewhere(appointing, Step.PERSON).orElseGet(() -> {
            AskPerson.show(model, matched(appointing), "", "");
            return wizard.page(model, appointing, Step.PERSON);
        });
    }

    @PostMapping("/{id}/persoon")
    @GuessGuarded
    String answerPerson(
            @PathVariable("id") String id,
            @RequestParam(name = "nummer", defaultValue = "") String number,
            @RequestParam(name = "naam", defaultValue = "") String surname,
            Principal who,
            Model model,
            HttpServletResponse response) {
        var appointing = wizard.open(id, who);
        var elsewhere = wizard.elsewhere(appointing, Step.PERSON);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        String name = surname.strip();
        if (number.isBlank() && name.isEmpty() && appointing.answers().person().isPresent()) {
            return wizard.keep(appointing);
        }
        var problems = new ArrayList<Problem>();
        var person = askPerson.read(appointing.owner(), number, name, problems);
        if (person.isPresent()) {
            return wizard.keep(appointing.with(appointing
                    .answers()
                    .person(new Appointing.Chosen(person.get().id(), name))));
        }
        AskPerson.show(model, matched(appointing), number, name);
        return wizard.again(model, response, appointing, Step.PERSON, problems);
    }

    @GetMapping("/{id}/bericht")
    String email(@PathVariable("id") String id, Principal who, Model model) {
        var appointing = wizard.open(id, who);
        return wizard.elsewhere(appointing, Step.EMAIL).orElseGet(() -> {
            model.addAttribute(
                    "email",
                    appointing.answers().email().map(EmailAddress::text).orElse(""));
            return wizard.page(model, appointing, Step.EMAIL);
        });
    }

    @PostMapping("/{id}/bericht")
    String answerEmail(
            @PathVariable("id") String id,
            @RequestParam(name = "email", defaultValue = "") String typed,
            Principal who,
            Model model,
            HttpServletResponse response) {
        var appointing = wizard.open(id, who);
        return wizard.elsewhere(appointing, Step.EMAIL)
                .or(() -> EmailAddress.typed(typed)
                        .map(email ->
                                wizard.keep(appointing.with(appointing.answers().email(email)))))
                .orElseGet(() -> {
                    model.addAttribute("email", typed.length() > LONGEST_EMAIL ? "" : typed);
                    return wizard.again(
                            model,
                            response,
                            appointing,
                            Step.EMAIL,
                            List.of(Problem.at("email", PortalRefusal.EMAIL_UNREADABLE)));
                });
    }

    private static Optional<String> matched(Appointing appointing) {
        return appointing.answers().person().map(Appointing.Chosen::surname);
    }
}
