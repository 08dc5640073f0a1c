package be.namens.managers;

import be.namens.audit.AuditTrail;
import be.namens.messages.EmailAddress;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.shared.Period;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes somebody chief access manager of an enterprise, who from the very next check gives and ends its rights: by whoever represents
 * it alone, or is chief access manager already.
 */
@Component
public class AppointChiefAccessManager {

    /** At one enterprise, in force or made within a day: all of them are on one page, and nobody is written to without end. */
    public static final int MOST = 100;

    private static final java.time.Period LONGEST = java.time.Period.ofYears(5);

    /** As the trail names it. */
    private static final String TOGETHER = "together";

    private final Authorities authorities;
    private final Persons persons;
    private final Enterprises enterprises;
    private final ChiefAccessManagersInPostgres chiefs;
    private final TellManager tell;
    private final AuditTrail trail;
    private final TheClock clock;

    AppointChiefAccessManager(
            Authorities authorities,
            Persons persons,
            Enterprises enterprises,
            ChiefAccessManagersInPostgres chiefs,
            TellManager tell,
            AuditTrail trail,
            TheClock clock) {
        this.authorities = authorities;
        this.persons = persons;
        this.enterprises = enterprises;
        this.chiefs = chiefs;
        this.tell = tell;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param actor who appoints
     * @param person who is appointed, whose number and surname the actor typed; may be the actor
     * @param email where that person is told
     * @param last the last day
     * @param form made once for each form that is shown: the same form makes one appointment, however often it is posted
     * @param language of the message
     */
    public record Command(
            PersonId actor,
            EnterpriseNumber enterprise,
            PersonId person,
            EmailAddress email,
            LocalDate last,
            UUID form,
            Locale language) {}

    /** What became of it. */
    public sealed interface Answer {

        record Appointed(ChiefAccessManager appointment) implements Answer {}

        /** Nothing was changed; each objection says what to do. */
        record NotAppointed(List<Objection> objections) implements Answer {
            public NotAppointed {
                objections = List.copyOf(objections);
            }
        }
    }

    /**
     * One reason why not.
     *
     * @param field of {@code enterprise person last}, or empty when it is about the whole
     * @param values arguments of the screen text
     */
    public record Objection(String field, Refusal reason, List<Object> values) {
        public Objection {
            values = List.copyOf(values);
        }

        static Objection to(String field, Refusal reason, Object... values) {
            return new Objection(field, reason, List.of(values));
        }
    }

    /** The last day until which somebody who is appointed today can be. */
    public static LocalDate latestLastDay(LocalDate today) {
        return today.plus(LONGEST);
    }

    /** Whether this enterprise can have chief access managers: not where a curator or a liquidator decides alone. */
    public boolean possibleAt(EnterpriseNumber enterprise) {
        return enterprises.inOwnHands(List.of(enterprise)).contains(enterprise);
    }

    @Transactional
    public Answer appoint(Command command) {
        LocalDate today = clock.today();
        // Authority is judged when it is this one's turn: who was before may have ended it.
        chiefs.oneAtATime(command.enterprise());
        return switch (authorities.of(command.actor(), command.enterprise(), today)) {
            case Authority.HeldJointly together ->
                refuse(command, List.of(Objection.to("enterprise", together.reason(), together.signatures())));
            case Authority.NotHeld no -> refuse(command, List.of(Objection.to("enterprise", no.reason())));
            case Authority.Held yes -> withAuthority(command, yes.ground().code(), today);
        };
    }

    /** The same where as many agreed as the law asks; the caller has counted them. */
    Answer together(Command command) {
        chiefs.oneAtATime(command.enterprise());
        return withAuthority(command, TOGETHER, clock.today());
    }

    private Answer withAuthority(Command command, String ground, LocalDate today) {
        var before = chiefs.madeByForm(command.form());
        if (before.isPresent()) {
            return again(command, before.get());
        }
        var person = persons.find(command.person()).map(Person::id);
        var objections = objections(command.enterprise(), command.person(), command.last(), today);
        if (!objections.isEmpty()) {
            return refuse(command, objections);
        }
        return keep(command, person.orElseThrow(), ground, today);
    }

    /** What is in the way of making this person chief access manager until this day. */
    List<Objection> objections(EnterpriseNumber enterprise, PersonId whom, LocalDate last, LocalDate today) {
        var person = persons.find(whom).map(Person::id);
        var objections = new ArrayList<Objection>();
        if (!possibleAt(enterprise)) {
            objections.add(Objection.to("enterprise", ManagersRefusal.NO_CHIEFS_NOW));
        }
        if (person.isEmpty()) {
            objections.add(Objection.to("person", ManagersRefusal.MANAGER_UNKNOWN));
        }
        person.flatMap(known -> chiefs.held(known, enterprise, today))
                .ifPresent(held -> objections.add(Objection.to(
                        "person",
                        ManagersRefusal.ALREADY_MANAGER,
                        held.terms().period().end().orElseThrow())));
        if (chiefs.count(enterprise, today, clock.now().minus(Duration.ofDays(1)), MOST) == MOST) {
            objections.add(Objection.to("enterprise", ManagersRefusal.TOO_MANY_CHIEFS, MOST));
        }
        if (last.isBefore(today)) {
            objections.add(Objection.to("last", ManagersRefusal.APPOINTMENT_ENDS_IN_THE_PAST));
        } else if (last.isAfter(latestLastDay(today))) {
            objections.add(Objection.to("last", ManagersRefusal.APPOINTMENT_TOO_LONG, latestLastDay(today)));
        }
        return objections;
    }

    private Answer keep(Command command, PersonId person, String ground, LocalDate today) {
        var made = new ChiefAccessManager.InForce(
                ManagerId.random(),
                new ChiefAccessManager.Terms(
                        person,
                        command.enterprise(),
                        Period.between(today, command.last()),
                        command.email(),
                        command.actor(),
                        clock.now().truncatedTo(ChronoUnit.MICROS),
                        ground.equals(TOGETHER)));
        if (!chiefs.add(made, command.form())) {
            // The form was used at another enterprise: within this one we would have seen it.
            return refuse(command, List.of(Objection.to("", ManagersRefusal.APPOINTMENT_FORM_USED)));
        }
        trail.record(new ManagerFact.Appointed(made, ground));
        tell.appointed(made, command.language());
        return new Answer.Appointed(made);
    }

    /** The form has appointed somebody already: the answer is that appointment, when the form says the same now. */
    private Answer again(Command command, ChiefAccessManager before) {
        var terms = before.terms();
        boolean same = terms.person().equals(command.person())
                && terms.appointedBy().equals(command.actor())
                && terms.enterprise().equals(command.enterprise())
                && command.last().equals(terms.period().last());
        return same
                ? new Answer.Appointed(before)
                : refuse(command, List.of(Objection.to("", ManagersRefusal.APPOINTMENT_FORM_USED)));
    }

    private Answer refuse(Command command, List<Objection> objections) {
        trail.refused(new ManagerFact.NotAppointed(
                command.actor(),
                command.enterprise(),
                objections.stream().map(Objection::reason).toList()));
        return new Answer.NotAppointed(objections);
    }
}
