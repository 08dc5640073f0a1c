package be.namens.desks.persons;

import be.namens.audit.AuditTrail;
import be.namens.desks.Desk;
import be.namens.desks.Organisations;
import be.namens.messages.Message;
import be.namens.messages.SendMessage;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody without an account asks to come to a registration office. Nothing is looked up about them. */
@Component
public class AskForAppointment {

    private final AppointmentsInPostgres appointments;
    private final Organisations organisations;
    private final Enterprises enterprises;
    private final SendMessage send;
    private final Texts texts;
    private final AuditTrail trail;
    private final TheClock clock;

    AskForAppointment(
            AppointmentsInPostgres appointments,
            Organisations organisations,
            Enterprises enterprises,
            SendMessage send,
            Texts texts,
            AuditTrail trail,
            TheClock clock) {
        this.appointments = appointments;
        this.organisations = organisations;
        this.enterprises = enterprises;
        this.send = send;
        this.texts = texts;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Keeps the request and confirms it by e-mail.
     *
     * @param form that was filled in: sent twice, it asks once
     * @return the reference
     * @throws Refused when the office is none
     */
    @Transactional
    public Reference ask(UUID form, EnterpriseNumber office, AppointmentRequest request) {
        if (!organisations.have(Desk.PERSONS, office)) {
            trail.refused(AppointmentFact.notAsked(office));
            throw new Refused(PersonDeskRefusal.OFFICE_NEEDED);
        }
        var reference = Reference.random();
        var appointment =
                new Appointment(form, reference, office, request, clock.now(), Optional.empty(), Optional.empty());
        if (!appointments.add(appointment)) {
            return appointments.find(form).map(Appointment::reference).orElse(reference);
        }
        confirm(appointment);
        trail.record(AppointmentFact.asked(office));
        return reference;
    }

    private void confirm(Appointment appointment) {
        var request = appointment.request();
        String office = enterprises
                .find(appointment.office())
                .map(enterprise -> enterprise.name() + ", " + enterprise.municipality())
                .orElse("");
        send.sendToAddress(new Message.Mail(
                request.email(),
                texts.textIn(request.language(), "desks.appointment.mail.subject"),
                texts.textIn(
                        request.language(),
                        "desks.appointment.mail.text",
                        request.fullName(),
                        office,
                        appointment.reference().grouped())));
    }
}
