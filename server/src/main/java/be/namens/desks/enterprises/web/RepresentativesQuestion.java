package be.namens.desks.enterprises.web;

import be.namens.desks.Clerk;
import be.namens.desks.enterprises.AddRepresentative;
import be.namens.desks.enterprises.EnterprisesRefusal;
import be.namens.desks.enterprises.FillIn;
import be.namens.desks.enterprises.Question;
import be.namens.keys.GuessGuarded;
import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
import be.namens.registers.PersonId;
import be.namens.registers.TypedNumber;
import be.namens.screens.Problem;
import be.namens.shared.Refused;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who represents it? Number and surname must belong together; nothing is looked up for the reader. */
@Controller
@RequestMapping("/loket/ondernemingen/dossier/{file}/vertegenwoordigers")
class RepresentativesQuestion {

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_SURNAME = 100;

    private final CounterWizard wizard;
    private final FillIn fillIn;
    private final AddRepresentative addRepresentative;
    private final NationalNumbers numbers;

    RepresentativesQuestion(
            CounterWizard wizard, FillIn fillIn, AddRepresentative addRepresentative, NationalNumbers numbers) {
        this.wizard = wizard;
        this.fillIn = fillIn;
        this.addRepresentative = addRepresentative;
        this.numbers = numbers;
    }

    @GetMapping
    String ask(@PathVariable("file") String id, Clerk clerk, Model model) {
        return wizard.elsewhere(clerk, id, Question.REPRESENTATIVES).orElseGet(() -> page(clerk, id, "", "", model));
    }

    @PostMapping("/toevoegen")
    @GuessGuarded
    String add(
            @PathVariable("file") String id,
            @RequestParam(name = "nummer", defaultValue = "") String number,
            @RequestParam(name = "naam", defaultValue = "") String surname,
            Clerk clerk,
            Model model,
            HttpServletResponse response) {
        var elsewhere = wizard.elsewhere(clerk, id, Question.REPRESENTATIVES);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        String name = surname.strip();
        try {
            if (name.isEmpty() || name.length() > LONGEST_SURNAME) {
                throw new Refused(EnterprisesRefusal.REPRESENTATIVE_SURNAME_MISSING);
            }
            addRepresentative.add(clerk, CounterWizard.fileId(id), read(number), name);
        } catch (Refused refused) {
            typed(model, number, name);
            var problem = refused.reason() instanceof EnterprisesRefusal
                    ? CounterWizard.problem(refused)
                    : Problem.at("nummer", refused.reason(), refused.values().toArray());
            return wizard.again(model, response, clerk, id, Question.REPRESENTATIVES, problem);
        }
        return "redirect:"
                + CounterWizard.address(fillIn.read(clerk, CounterWizard.fileId(id)), Question.REPRESENTATIVES);
    }

    @PostMapping("/weglaten")
    String remove(
            @PathVariable("file") String id,
            @RequestParam(name = "persoon", defaultValue = "") String person,
            Clerk clerk) {
        var elsewhere = wizard.elsewhere(clerk, id, Question.REPRESENTATIVES);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        try {
            fillIn.withoutRepresentative(clerk, CounterWizard.fileId(id), PersonId.of(person));
        } catch (IllegalArgumentException nobody) {
            // Nobody has this id: nothing to leave out.
        }
        return "redirect:"
                + CounterWizard.address(fillIn.read(clerk, CounterWizard.fileId(id)), Question.REPRESENTATIVES);
    }

    @PostMapping
    String onward(@PathVariable("file") String id, Clerk clerk, Model model, HttpServletResponse response) {
        var elsewhere = wizard.elsewhere(clerk, id, Question.REPRESENTATIVES);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        var file = fillIn.read(clerk, CounterWizard.fileId(id));
        if (file.answers().representatives().isEmpty()) {
            typed(model, "", "");
            return wizard.again(
                    model,
                    response,
                    clerk,
                    id,
                    Question.REPRESENTATIVES,
                    Problem.at("nummer", EnterprisesRefusal.REPRESENTATIVE_MISSING));
        }
        return wizard.onward(clerk, file);
    }

    private NationalNumber read(String typed) {
        return switch (numbers.read(typed.length() > LONGEST_NUMBER ? "" : typed)) {
            case TypedNumber.Valid<NationalNumber> valid -> valid.number();
            case TypedNumber.Invalid<NationalNumber> invalid -> throw new Refused(invalid.reason());
        };
    }

    private String page(Clerk clerk, String id, String number, String surname, Model model) {
        typed(model, number, surname);
        return wizard.page(model, clerk, id, Question.REPRESENTATIVES);
    }

    private static void typed(Model model, String number, String surname) {
        model.addAttribute("number", number.length() > LONGEST_NUMBER ? "" : number);
        model.addAttribute("surname", surname.length() > LONGEST_SURNAME ? "" : surname);
    }
}
