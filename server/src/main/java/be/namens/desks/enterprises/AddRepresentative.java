package be.namens.desks.enterprises;

import be.namens.audit.AuditTrail;
import be.namens.desks.Clerk;
import be.namens.desks.DeskFact;
import be.namens.desks.RecognisePerson;
import be.namens.registers.NationalNumber;
import be.namens.shared.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Adds who represents the enterprise, when the number and the surname that a clerk typed belong together. Not in one transaction: a wrong
 * pair stays counted.
 */
@Component
public class AddRepresentative {

    private final FillIn fillIn;
    private final RecognisePerson recognise;
    private final AuditTrail trail;

    AddRepresentative(FillIn fillIn, RecognisePerson recognise, AuditTrail trail) {
        this.fillIn = fillIn;
        this.recognise = recognise;
        this.trail = trail;
    }

    public void add(Clerk clerk, UUID file, NationalNumber number, String surname) {
        if (fillIn.read(clerk, file).answers().representatives().size() >= Answers.MOST_REPRESENTATIVES) {
            throw new Refused(EnterprisesRefusal.TOO_MANY_REPRESENTATIVES, Answers.MOST_REPRESENTATIVES);
        }
        if (!recognise.countTry(clerk)) {
            trail.refused(
                    DeskFact.refused("desk.person-refused", clerk, EnterprisesRefusal.TOO_MANY_WRONG_REPRESENTATIVES));
            throw new Refused(EnterprisesRefusal.TOO_MANY_WRONG_REPRESENTATIVES);
        }
        var person = recognise
                .by(clerk, number, surname, EnterprisesRefusal.REPRESENTATIVE_NOT_MATCHED)
                .orElseThrow(() -> new Refused(EnterprisesRefusal.REPRESENTATIVE_NOT_MATCHED));
        fillIn.answer(clerk, file, answers -> answers.adding(new Representative(person.id(), person.familyName())));
    }
}
