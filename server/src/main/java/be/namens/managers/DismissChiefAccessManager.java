package be.namens.managers;

import be.namens.audit.AuditTrail;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends an appointment at once: by whoever has authority at the enterprise, or by who was appointed. What that person gave stays, as what
 * a director gave stays when the director leaves.
 */
@Component
public class DismissChiefAccessManager {

    private final Authorities authorities;
    private final Persons persons;
    private final ChiefAccessManagersInPostgres chiefs;
    private final TellManager tell;
    private final AuditTrail trail;
    private final TheClock clock;

    DismissChiefAccessManager(
            Authorities authorities,
            Persons persons,
            ChiefAccessManagersInPostgres chiefs,
            TellManager tell,
            AuditTrail trail,
            TheClock clock) {
        this.authorities = authorities;
        this.persons = persons;
        this.chiefs = chiefs;
        this.tell = tell;
        this.trail = trail;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Answer {

        record Ended(ChiefAccessManager.Ended appointment) implements Answer {}

        /**
         * Nothing was changed.
         *
         * @param values arguments of the screen text
         */
        record NotEnded(Refusal reason, List<Object> values) implements Answer {
            public NotEnded {
                values = List.copyOf(values);
            }
        }
    }

    /** Whether this person may see and end it today; of anybody else's there is no such appointment. */
    public boolean may(PersonId actor, ChiefAccessManager appointment) {
        return isAbout(actor, appointment)
                || authorities.of(actor, appointment.terms().enterprise(), clock.today()) instanceof Authority.Held;
    }

    /**
     * @param language of the message to who was appointed
     */
    @Transactional
    public Answer end(PersonId actor, ManagerId id, Locale language) {
        // Not while whose appointment ends here is appointing somebody.
        chiefs.find(id).ifPresent(known -> chiefs.oneAtATime(known.terms().enterprise()));
        return end(actor, chiefs.find(id).filter(appointment -> may(actor, appointment)), language);
    }

    /** The same where as many agreed as the law asks; the caller has counted them. */
    Answer together(PersonId by, ManagerId id, Locale language) {
        return end(by, chiefs.find(id), language);
    }

    private Answer end(PersonId actor, Optional<ChiefAccessManager> found, Locale language) {
        if (found.isEmpty()) {
            return refuse(actor, Optional.empty(), ManagersRefusal.APPOINTMENT_NOT_YOURS);
        }
        var over = over(found.get());
        return switch (found.get()) {
            case ChiefAccessManager.Ended ended ->
                refuse(actor, found, ManagersRefusal.APPOINTMENT_ENDED, over.orElseThrow());
            case ChiefAccessManager.InForce inForce ->
                over.isPresent()
                        ? refuse(actor, found, ManagersRefusal.APPOINTMENT_ENDED, over.get())
                        : keep(end(actor, inForce), language);
        };
    }

    /** The day on which it was ended or the last on which it lasted; empty while it is in force. */
    public Optional<LocalDate> over(ChiefAccessManager appointment) {
        return switch (appointment) {
            case ChiefAccessManager.Ended ended -> Optional.of(LocalDate.ofInstant(ended.endedAt(), TheClock.ZONE));
            case ChiefAccessManager.InForce inForce ->
                inForce.terms().period().end().filter(last -> last.isBefore(clock.today()));
        };
    }

    /** Whoever turned out to be the same person is the same person. */
    private boolean isAbout(PersonId actor, ChiefAccessManager appointment) {
        return persons.find(appointment.terms().person())
                .filter(person -> person.id().equals(actor))
                .isPresent();
    }

    private Answer keep(ChiefAccessManager.Ended ended, Locale language) {
        if (!chiefs.end(ended)) {
            // Somebody else was first, after we looked: on the same day.
            return refuse(
                    ended.endedBy(),
                    Optional.of(ended),
                    ManagersRefusal.APPOINTMENT_ENDED,
                    LocalDate.ofInstant(ended.endedAt(), TheClock.ZONE));
        }
        trail.record(new ManagerFact.Ended(ended));
        tell.ended(ended, language);
        endSecond(ended, language);
        return new Answer.Ended(ended);
    }

    /** Two persons who turned out to be one may both have been appointed: who is dismissed keeps neither. */
    private void endSecond(ChiefAccessManager.Ended ended, Locale language) {
        var terms = ended.terms();
        chiefs.held(terms.person(), terms.enterprise(), clock.today())
                .ifPresent(second -> keep(end(ended.endedBy(), second), language));
    }

    private ChiefAccessManager.Ended end(PersonId actor, ChiefAccessManager.InForce inForce) {
        return inForce.end(actor, clock.now().truncatedTo(ChronoUnit.MICROS));
    }

    private Answer refuse(
            PersonId actor, Optional<ChiefAccessManager> appointment, ManagersRefusal reason, Object... values) {
        trail.refused(new ManagerFact.NotEnded(actor, appointment, reason));
        return new Answer.NotEnded(reason, List.of(values));
    }
}
