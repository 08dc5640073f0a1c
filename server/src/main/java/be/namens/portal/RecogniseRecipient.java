package be.namens.portal;

import be.namens.audit.AuditTrail;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.registers.WrongPairs;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import org.springframework.stereotype.Component;

/** Finds the person whose number and surname somebody typed; refused alike when nobody has the number and when the name is another. */
@Component
class RecogniseRecipient {

    private final Persons persons;
    private final WrongPairs wrongPairs;
    private final AuditTrail trail;
    private final TheClock clock;

    RecogniseRecipient(Persons persons, WrongPairs wrongPairs, AuditTrail trail, TheClock clock) {
        this.persons = persons;
        this.wrongPairs = wrongPairs;
        this.trail = trail;
        this.clock = clock;
    }

    Person by(PersonId actor, NationalNumber number, String surname) {
        var today = clock.today();
        if (!wrongPairs.countTry(actor, today)) {
            trail.refused(new RecipientRefused(actor.value(), PortalRefusal.TOO_MANY_WRONG_PAIRS));
            throw new Refused(PortalRefusal.TOO_MANY_WRONG_PAIRS, WrongPairs.MOST_A_DAY);
        }
        var person = persons.matching(number, surname);
        if (person.isEmpty()) {
            trail.refused(new RecipientRefused(actor.value(), PortalRefusal.PERSON_NOT_MATCHED));
            throw new Refused(PortalRefusal.PERSON_NOT_MATCHED);
        }
        wrongPairs.takeBack(actor, today);
        return person.get();
    }
}
