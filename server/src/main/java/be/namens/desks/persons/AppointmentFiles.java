package be.namens.desks.persons;

import be.namens.desks.Clerk;
import be.namens.desks.Desk;
import be.namens.desks.FilesOfDesk;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Appointments are files of the office for which they are. */
@Component
class AppointmentFiles implements FilesOfDesk {

    private final Appointments appointments;

    AppointmentFiles(Appointments appointments) {
        this.appointments = appointments;
    }

    @Override
    public Desk desk() {
        return Desk.PERSONS;
    }

    @Override
    public Optional<DeskFile> find(Clerk clerk, UUID id) {
        return appointments
                .find(id)
                .filter(appointment -> appointment.office().equals(clerk.organisation()))
                .map(appointment ->
                        new DeskFile(id, appointment.request().fullName(), Desk.PERSONS.home() + "/afspraken/" + id));
    }
}
