package be.namens.desks.persons;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Particulars;
import be.namens.registers.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who asked to come to a registration office.
 *
 * @param reference eight characters, which the person has in their e-mail
 * @param seen what the clerk read from the document; empty until then
 * @param person who it turned out to be; empty until then
 */
public record Appointment(
        UUID id,
        Reference reference,
        EnterpriseNumber office,
        AppointmentRequest request,
        Instant askedAt,
        Optional<Particulars> seen,
        Optional<PersonId> person) {}
