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
     * @param form that was filled in: sent twice with the same answers, it asks once
     * @return the reference
     * @throws Refused when the office is none
     */
    @Transactional
    public Reference ask(UUID form, EnterpriseNumber office, AppointmentRequest request) {
        if (!organisations.have(Desk.PERSONS, office)) {
            trail.refused(AppointmentFact.notAsked(office));
            throw new Refused(PersonDeskRefusal.OFFICE_NEEDED);
        }
        var appointment = asked(form, office, request);
        if (!appointments.add(appointment)) {
            var before = appointments.find(form).filter(kept -> saysTheSame(kept, appointment));
            if (before.isPresent()) {
                return before.get().reference();
            }
            // The form was changed after it was sent, or what it asked is over: it asks anew, so that nothing is lost.
            return ask(UUID.randomUUID(), office, request);
        }
        confirm(appointment);
        trail.record(AppointmentFact.asked(office));
        return appointment.reference();
    }

    private Appointment asked(UUID form, EnterpriseNumber office, AppointmentRequest request) {
        return new Appointment(
                form, Reference.random(), office, request, clock.now(), Optional.empty(), Optional.empty());
    }

    private static boolean saysTheSame(Appointment one, Appointment other) {
        return one.office().equals(other.office()) && one.request().equals(other.request());
    }

    /** Nothing that was typed is in the e-mail: whose address was given did not ask to read it. */
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
                        office,
                        appointment.reference().grouped())));
    }
}
