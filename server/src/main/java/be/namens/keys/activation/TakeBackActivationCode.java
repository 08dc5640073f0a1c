package be.namens.keys.activation;

import be.namens.audit.AuditTrail;
import be.namens.registers.PersonId;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A desk gave an activation code for somebody who was not the person at the desk: what they hold opens nothing any more. */
@Component
public class TakeBackActivationCode {

    private final ActivationCodes codes;
    private final ObjectProvider<ActivationDesk> desks;
    private final AuditTrail trail;
    private final TheClock clock;

    TakeBackActivationCode(
            ActivationCodes codes, ObjectProvider<ActivationDesk> desks, AuditTrail trail, TheClock clock) {
        this.codes = codes;
        this.desks = desks;
        this.trail = trail;
        this.clock = clock;
    }

    /** Ends the code that this person did not use yet, if there is one. */
    @Transactional
    public void takeBack(PersonId clerk, PersonId person) {
        if (desks.stream().noneMatch(desk -> desk.mayIssue(clerk, person))) {
            trail.refused(new ActivationFact.NotIssued(clerk, person));
            throw new Refused(ActivationRefusal.ACTIVATION_CODE_NOT_YOURS_TO_GIVE);
        }
        if (codes.end(person, clock.now())) {
            trail.record(new ActivationFact.TakenBack(clerk, person));
        }
    }
}
