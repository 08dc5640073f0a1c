package be.namens.desks;

import be.namens.audit.AuditTrail;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.registers.WrongPairs;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the person whose number and surname a clerk typed; empty alike when nobody has the number and when the name is another. */
@Component
public class RecognisePerson {

    private final Persons persons;
    private final WrongPairs wrongPairs;
    private final AuditTrail trail;
    private final TheClock clock;

    RecognisePerson(Persons persons, WrongPairs wrongPairs, AuditTrail trail, TheClock clock) {
        this.persons = persons;
        this.wrongPairs = wrongPairs;
        this.trail = trail;
        this.clock = clock;
    }

    /** Whether this clerk may still try today; counted beforehand, so that many at once are counted too. */
    public boolean countTry(Clerk clerk) {
        return wrongPairs.countTry(clerk.person(), clock.today());
    }

    /** The person; a right pair takes its try back, a wrong one is in the trail under the reason of the desk. */
    public Optional<Person> by(Clerk clerk, NationalNumber number, String surname, Refusal notMatched) {
        var person = persons.matching(number, surname);
        if (person.isEmpty()) {
            trail.refused(DeskFact.refused("desk.person-refused", clerk, notMatched));
            return person;
        }
        wrongPairs.takeBack(clerk.person(), clock.today());
        return person;
    }
}
