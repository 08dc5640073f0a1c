package be.namens.portal.managers;

import be.namens.keys.GuessGuarded;
import be.namens.messages.EmailAddress;
import be.namens.portal.AdministeredEnterprises;
import be.namens.portal.PortalRefusal;
import be.namens.portal.RecogniseRecipient;
import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
import be.namens.registers.PersonId;
import be.namens.registers.TypedNumber;
import be.namens.screens.Problem;
import be.namens.shared.Refused;
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

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_SURNAME = 100;
    private static final int LONGEST_EMAIL = 254;

    private final AppointingWizard wizard;
    private final AdministeredEnterprises administered;
    private final RecogniseRecipient recognise;
    private final NationalNumbers numbers;

    QuestionPages(
            AppointingWizard wizard,
            AdministeredEnterprises administered,
            RecogniseRecipient recognise,
            NationalNumbers numbers) {
        this.wizard = wizard;
        this.administered = administered;
        this.recognise = recognise;
        this.numbers = numbers;
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
            typed(model, appointing, "", "");
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
        var parsed = read(number, problems);
        if (name.isEmpty() || name.length() > LONGEST_SURNAME) {
            problems.add(Problem.at("naam", PortalRefusal.SURNAME_MISSING));
        }
        if (parsed.isPresent() && problems.isEmpty()) {
            try {
                var person = recognise.by(appointing.owner(), parsed.get(), name);
                return wizard.keep(
                        appointing.with(appointing.answers().person(new Appointing.Chosen(person.id(), name))));
            } catch (Refused refused) {
                problems.add(
                        Problem.at("nummer", refused.reason(), refused.values().toArray()));
            }
        }
        typed(model, appointing, number, name);
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

    private Optional<NationalNumber> read(String typed, List<Problem> problems) {
        return switch (numbers.read(typed.length() > LONGEST_NUMBER ? "" : typed)) {
            case TypedNumber.Valid<NationalNumber> valid -> Optional.of(valid.number());
            case TypedNumber.Invalid<NationalNumber> invalid -> {
                problems.add(Problem.at("nummer", invalid.reason()));
                yield Optional.empty();
            }
        };
    }

    /** Shows again what was typed, as far as it could be an answer. */
    private static void typed(Model model, Appointing appointing, String number, String surname) {
        model.addAttribute(
                "matched",
                appointing.answers().person().map(Appointing.Chosen::surname).orElse(null));
        model.addAttribute("number", number.length() > LONGEST_NUMBER ? "" : number);
        model.addAttribute("surname", surname.length() > LONGEST_SURNAME ? "" : surname);
    }
}
