package be.namens.desks.persons;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The appointments of registration offices, to read. */
public interface Appointments {

    /** Those of an office that are not closed; who asked first comes first. */
    List<Appointment> waiting(EnterpriseNumber office, int limit);

    Optional<Appointment> find(UUID id);

    /** The last one at this office that turned out to be this person. */
    Optional<Appointment> lastOf(PersonId person, EnterpriseNumber office);
}
