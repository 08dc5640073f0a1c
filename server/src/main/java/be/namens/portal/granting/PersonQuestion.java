package be.namens.portal.granting;

import be.namens.keys.GuessGuarded;
import be.namens.portal.PortalRefusal;
import be.namens.portal.RecogniseRecipient;
import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
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

/** The fourth question: who gets it? Number and surname must belong together; nothing is looked up for the reader. */
@Controller
@RequestMapping("/rechten/nieuw/{draft}/persoon")
class PersonQuestion {

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_SURNAME = 100;

    private final Wizard wizard;
    private final RecogniseRecipient recogniseRecipient;
    private final NationalNumbers numbers;

    PersonQuestion(Wizard wizard, RecogniseRecipient recogniseRecipient, NationalNumbers numbers) {
        this.wizard = wizard;
        this.recogniseRecipient = recogniseRecipient;
        this.numbers = numbers;
    }

    @GetMapping
    String ask(@PathVariable("draft") String id, Principal who, Model model) {
        Draft draft = wizard.open(id, who);
        return wizard.elsewhere(draft, Question.PERSON).orElseGet(() -> {
            typed(model, draft, "", "");
            return wizard.page(model, draft, Question.PERSON);
        });
    }

    @PostMapping
    @GuessGuarded
    String answer(
            @PathVariable("draft") String id,
            @RequestParam(name = "nummer", defaultValue = "") String number,
            @RequestParam(name = "naam", defaultValue = "") String surname,
            Principal who,
            Model model,
            HttpServletResponse response) {
        Draft draft = wizard.open(id, who);
        var elsewhere = wizard.elsewhere(draft, Question.PERSON);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        String name = surname.strip();
        if (number.isBlank() && name.isEmpty() && draft.answers().person().isPresent()) {
            return wizard.keep(draft);
        }
        var problems = new ArrayList<Problem>();
        var parsed = read(number, problems);
        if (name.isEmpty() || name.length() > LONGEST_SURNAME) {
            problems.add(Problem.at("naam", PortalRefusal.SURNAME_MISSING));
        }
        if (parsed.isPresent() && problems.isEmpty()) {
            try {
                var person = recogniseRecipient.by(draft.owner(), parsed.get(), name);
                return wizard.keep(draft.with(draft.answers().person(new Answers.Recipient(person.id(), name))));
            } catch (Refused refused) {
                problems.add(
                        Problem.at("nummer", refused.reason(), refused.values().toArray()));
            }
        }
        typed(model, draft, number, name);
        return wizard.again(model, response, draft, Question.PERSON, problems);
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
    private static void typed(Model model, Draft draft, String number, String surname) {
        model.addAttribute(
                "matched",
                draft.answers().person().map(Answers.Recipient::surname).orElse(null));
        model.addAttribute("number", number.length() > LONGEST_NUMBER ? "" : number);
        model.addAttribute("surname", surname.length() > LONGEST_SURNAME ? "" : surname);
    }
}
