package be.namens.portal;

import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.TypedNumber;
import be.namens.screens.Problem;
import be.namens.shared.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The question who somebody is, by number and surname: reads what was typed, and shows it again as far as it could be an answer. */
@Component
public class AskPerson {

    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_SURNAME = 100;

    private final RecogniseRecipient recogniseRecipient;
    private final NationalNumbers numbers;

    AskPerson(RecogniseRecipient recogniseRecipient, NationalNumbers numbers) {
        this.recogniseRecipient = recogniseRecipient;
        this.numbers = numbers;
    }

    /**
     * Whose they are; empty with at least one more problem.
     *
     * @param surname without spaces around it
     */
    public Optional<Person> read(PersonId actor, String number, String surname, List<Problem> problems) {
        int before = problems.size();
        var parsed = number(number, problems);
        if (surname.isEmpty() || surname.length() > LONGEST_SURNAME) {
            problems.add(Problem.at("naam", PortalRefusal.SURNAME_MISSING));
        }
        if (parsed.isEmpty() || problems.size() > before) {
            return Optional.empty();
        }
        try {
            return Optional.of(recogniseRecipient.by(actor, parsed.get(), surname));
        } catch (Refused refused) {
            problems.add(Problem.at("nummer", refused.reason(), refused.values().toArray()));
            return Optional.empty();
        }
    }

    /**
     * Puts in the model what the page shows.
     *
     * @param matched the surname of who was recognised before
     */
    public static void show(Model model, Optional<String> matched, String number, String surname) {
        model.addAttribute("matched", matched.orElse(null));
        model.addAttribute("number", number.length() > LONGEST_NUMBER ? "" : number);
        model.addAttribute("surname", surname.length() > LONGEST_SURNAME ? "" : surname);
    }

    private Optional<NationalNumber> number(String typed, List<Problem> problems) {
        return switch (numbers.read(typed.length() > LONGEST_NUMBER ? "" : typed)) {
            case TypedNumber.Valid<NationalNumber> valid -> Optional.of(valid.number());
            case TypedNumber.Invalid<NationalNumber> invalid -> {
                problems.add(Problem.at("nummer", invalid.reason()));
                yield Optional.empty();
            }
        };
    }
}
