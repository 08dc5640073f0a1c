package be.namens.registers;

import be.namens.audit.AuditTrail;
import be.namens.shared.Refused;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What all doings of a desk in the register have in common: who may, and how it is refused. */
@Component
class DeskDoing {

    private final ObjectProvider<RegistrationDesk> desks;
    private final AuditTrail trail;

    DeskDoing(ObjectProvider<RegistrationDesk> desks, AuditTrail trail) {
        this.desks = desks;
        this.trail = trail;
    }

    /** Refuses who works at no desk. */
    void mayOrRefuse(String kind, PersonId clerk, Optional<PersonId> person) {
        if (desks.stream().noneMatch(desk -> desk.mayRegister(clerk))) {
            throw refused(kind, clerk, person, RegistersRefusal.NOT_A_REGISTRATION_DESK);
        }
    }

    /** The refusal, of which the trail has the fact. */
    Refused refused(String kind, PersonId clerk, Optional<PersonId> person, RegistersRefusal why) {
        trail.refused(PersonFact.refused(kind, clerk, person, why));
        return new Refused(why);
    }
}
