package be.namens.desks.persons;

import be.namens.audit.AuditTrail;
import be.namens.desks.Clerk;
import be.namens.desks.ClerkRight;
import be.namens.desks.DeskFact;
import be.namens.desks.FilesOfDesk.DeskFile;
import be.namens.desks.OpenFile;
import be.namens.desks.Reason;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.registers.WrongPairs;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import org.springframework.stereotype.Component;

/**
 * A clerk typed the number of somebody, from their document. Numbers of nobody are in the trail, and counted: a desk is no place to try
 * out who has one.
 */
@Component
public class FindPerson {

    private final ClerkRight right;
    private final Persons persons;
    private final WrongPairs wrongNumbers;
    private final OpenFile openFile;
    private final AuditTrail trail;
    private final TheClock clock;

    FindPerson(
            ClerkRight right,
            Persons persons,
            WrongPairs wrongNumbers,
            OpenFile openFile,
            AuditTrail trail,
            TheClock clock) {
        this.right = right;
        this.persons = persons;
        this.wrongNumbers = wrongNumbers;
        this.openFile = openFile;
        this.trail = trail;
        this.clock = clock;
    }

    /** Opens their file. */
    public DeskFile open(Clerk clerk, NationalNumber number, Reason reason) {
        return openFile.open(clerk, by(clerk, number).id().value(), reason);
    }

    /** Not in a transaction of its own: the try counts also when it is refused. */
    Person by(Clerk clerk, NationalNumber number) {
        right.require(clerk);
        // Counted beforehand, so that many at once are counted too.
        if (!wrongNumbers.countTry(clerk.person(), clock.today())) {
            throw refused(clerk, PersonDeskRefusal.TOO_MANY_UNKNOWN_NUMBERS);
        }
        var person = persons.byNumber(number).orElseThrow(() -> refused(clerk, PersonDeskRefusal.NUMBER_OF_NOBODY));
        wrongNumbers.takeBack(clerk.person(), clock.today());
        return person;
    }

    private Refused refused(Clerk clerk, PersonDeskRefusal why) {
        trail.refused(DeskFact.refused("person.not-found", clerk, why));
        return new Refused(why);
    }
}
