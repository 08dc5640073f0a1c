package be.namens.desks.persons;

import be.namens.audit.AuditTrail;
import be.namens.desks.Clerk;
import be.namens.desks.ClerkRight;
import be.namens.desks.DeskFact;
import be.namens.desks.OpenedFiles;
import be.namens.keys.activation.TakeBackActivationCode;
import be.namens.registers.IdentifyPerson;
import be.namens.registers.IssueBisNumber;
import be.namens.registers.Likeness;
import be.namens.registers.Particulars;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.shared.Refused;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody stands at the desk: who are they, does the register know them, which number do they have. */
@Component
public class ReceivePerson {

    private final ClerkRight right;
    private final OpenedFiles opened;
    private final AppointmentsInPostgres appointments;
    private final IssueBisNumber bis;
    private final IdentifyPerson identify;
    private final TakeBackActivationCode activation;
    private final AuditTrail trail;

    ReceivePerson(
            ClerkRight right,
            OpenedFiles opened,
            AppointmentsInPostgres appointments,
            IssueBisNumber bis,
            IdentifyPerson identify,
            TakeBackActivationCode activation,
            AuditTrail trail) {
        this.right = right;
        this.opened = opened;
        this.appointments = appointments;
        this.bis = bis;
        this.identify = identify;
        this.activation = activation;
        this.trail = trail;
    }

    /** The appointment, which the clerk opened. */
    @Transactional(readOnly = true)
    public Appointment read(Clerk clerk, UUID id) {
        right.require(clerk);
        opened.require(clerk, id);
        return mine(clerk, appointments.find(id).orElseThrow(ReceivePerson::absent));
    }

    /** The clerk read this from the document and looked at the person. */
    @Transactional
    public void see(Clerk clerk, UUID id, Particulars seen) {
        holdUnidentified(clerk, id);
        appointments.see(id, seen);
        trail.record(DeskFact.done("appointment.document-seen", clerk)
                .file(id)
                .with("document", seen.document().kind().name()));
    }

    /** Who in the register may be this person; each of whom the clerk is shown is a fact. */
    @Transactional
    public List<Likeness> lookAlikes(Clerk clerk, UUID id) {
        return bis.lookAlikes(clerk.person(), seen(hold(clerk, id)));
    }

    /** It is this person of the register: one of those who look alike, so that nobody gets the document of a stranger. */
    @Transactional
    public Person recognise(Clerk clerk, UUID id, PersonId person) {
        var seen = seen(holdUnidentified(clerk, id));
        if (!bis.looksLike(person, seen)) {
            throw refused(clerk, id, PersonDeskRefusal.CHOICE_NEEDED);
        }
        return turnedOut(clerk, id, identify.identify(clerk.person(), person, seen));
    }

    /** It is nobody of the register: a BIS number is given. */
    @Transactional
    public Person register(Clerk clerk, UUID id, Set<PersonId> others) {
        var appointment = holdUnidentified(clerk, id);
        var issued = bis.issue(new IssueBisNumber.Command(clerk.person(), seen(appointment), others));
        return turnedOut(clerk, id, issued.person());
    }

    /** It was somebody else of the register: what follows from the error is undone, as far as it began with this appointment. */
    @Transactional
    public void takeBack(Clerk clerk, UUID id) {
        var appointment = hold(clerk, id);
        var wrong = appointment.person().orElseThrow(() -> refused(clerk, id, PersonDeskRefusal.NOT_SEEN_YET));
        identify.takeBack(clerk.person(), wrong, seen(appointment), appointment.askedAt());
        activation.takeBack(clerk.person(), wrong);
        appointments.turnedOutToBeSomebodyElse(id);
    }

    /** Nothing is to be done any more. */
    @Transactional
    public void close(Clerk clerk, UUID id) {
        hold(clerk, id);
        appointments.close(id);
        trail.record(DeskFact.done("appointment.closed", clerk).file(id));
    }

    private Person turnedOut(Clerk clerk, UUID id, Person person) {
        appointments.turnedOutToBe(id, person.id());
        trail.record(DeskFact.done("appointment.identified", clerk).file(id).about(person.id()));
        return person;
    }

    private Appointment hold(Clerk clerk, UUID id) {
        right.require(clerk);
        opened.require(clerk, id);
        return mine(clerk, appointments.hold(id).orElseThrow(ReceivePerson::absent));
    }

    private Appointment holdUnidentified(Clerk clerk, UUID id) {
        var appointment = hold(clerk, id);
        if (appointment.person().isPresent()) {
            throw refused(clerk, id, PersonDeskRefusal.IDENTIFIED_BEFORE);
        }
        return appointment;
    }

    private static Appointment mine(Clerk clerk, Appointment appointment) {
        if (!appointment.office().equals(clerk.organisation())) {
            throw absent();
        }
        return appointment;
    }

    private static Particulars seen(Appointment appointment) {
        return appointment.seen().orElseThrow(() -> new Refused(PersonDeskRefusal.NOT_SEEN_YET));
    }

    private Refused refused(Clerk clerk, UUID id, PersonDeskRefusal why) {
        trail.refused(DeskFact.refused("appointment.identified", clerk, why).file(id));
        return new Refused(why);
    }

    private static Refused absent() {
        return new Refused(PersonDeskRefusal.APPOINTMENT_ABSENT);
    }
}
