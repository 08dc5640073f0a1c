package be.namens.portal.granting;

import be.namens.keys.GuessGuarded;
import be.namens.portal.AskPerson;
import be.namens.screens.Problem;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.ArrayList;
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

    private final Wizard wizard;
    private final AskPerson askPerson;

    PersonQuestion(Wizard wizard, AskPerson askPerson) {
        this.wizard = wizard;
        this.askPerson = askPerson;
    }

    @GetMapping
    String ask(@PathVariable("draft") String id, Principal who, Model model) {
        Draft draft = wizard.open(id, who);
        return wizard.elsewhere(draft, Question.PERSON).orElseGet(() -> {
            AskPerson.show(model, matched(draft), "", "");
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
        var person = askPerson.read(draft.owner(), number, name, problems);
        if (person.isPresent()) {
            return wizard.keep(draft.with(
                    draft.answers().person(new Answers.Recipient(person.get().id(), name))));
        }
        AskPerson.show(model, matched(draft), number, name);
        return wizard.again(model, response, draft, Question.PERSON, problems);
    }

    private static Optional<String> matched(Draft draft) {
        return draft.answers().person().map(Answers.Recipient::surname);
    }
}
