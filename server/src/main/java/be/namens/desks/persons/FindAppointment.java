package be.namens.desks.persons;

import be.namens.audit.AuditTrail;
import be.namens.desks.Clerk;
import be.namens.desks.ClerkRight;
import be.namens.desks.DeskFact;
import be.namens.shared.Refused;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody at the desk has the reference of their e-mail: their appointment is found also where many wait. */
@Component
public class FindAppointment {

    private final ClerkRight right;
    private final AppointmentsInPostgres appointments;
    private final AuditTrail trail;

    FindAppointment(ClerkRight right, AppointmentsInPostgres appointments, AuditTrail trail) {
        this.right = right;
        this.appointments = appointments;
        this.trail = trail;
    }

    /** The appointment of this office, which is to be opened with a reason. */
    @Transactional(readOnly = true)
    public UUID find(Clerk clerk, String typed) {
        right.require(clerk);
        return Reference.read(typed)
                .flatMap(reference -> appointments.find(reference, clerk.organisation()))
                .orElseThrow(() -> {
                    trail.refused(DeskFact.refused("desk.file-refused", clerk, PersonDeskRefusal.REFERENCE_UNKNOWN));
                    return new Refused(PersonDeskRefusal.REFERENCE_UNKNOWN);
                });
    }
}
