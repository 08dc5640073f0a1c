package be.namens.rights;

import be.namens.audit.AuditTrail;
import be.namens.eservices.EServices;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.RightId;
import be.namens.managers.Authorities;
import be.namens.managers.Authority;
import be.namens.organisations.WorkRelations;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.shared.Period;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a right at an enterprise, on the authority of whoever gives it; in force at the very next check. */
@Component
public class GrantRight {

    private final Authorities authorities;
    private final EServices eServices;
    private final Persons persons;
    private final WorkRelations relations;
    private final WhereGiven where;
    private final GrantsInPostgres grants;
    private final AuditTrail trail;
    private final TheClock clock;

    GrantRight(
            Authorities authorities,
            EServices eServices,
            Persons persons,
            WorkRelations relations,
            WhereGiven where,
            GrantsInPostgres grants,
            AuditTrail trail,
            TheClock clock) {
        this.authorities = authorities;
        this.eServices = eServices;
        this.persons = persons;
        this.relations = relations;
        this.where = where;
        this.grants = grants;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param actor who gives it
     * @param form made once for each form that is shown: the same form makes one grant, however often it is posted
     */
    public record Command(
            PersonId actor,
            EnterpriseNumber enterprise,
            RightId right,
            Set<String> profiles,
            Whom whom,
            LocalDate first,
            LocalDate last,
            UUID form) {
        public Command {
            profiles = Set.copyOf(profiles);
        }
    }

    /** Who receives it. */
    public sealed interface Whom {

        /** Whoever types a number must already know whose it is. */
        record ByNumber(NationalNumber number, String familyName) implements Whom {}

        /** A person whom the caller has identified before: the actor, the holder of an earlier grant, a match. */
        record Known(PersonId person) implements Whom {}
    }

    /** What became of it. */
    public sealed interface Answer {

        record Granted(Grant grant) implements Answer {}

        /** Nothing was changed; each objection says what to do. */
        record NotGranted(List<Objection> objections) implements Answer {
            public NotGranted {
                objections = List.copyOf(objections);
            }
        }
    }

    /**
     * One reason why not.
     *
     * @param field of {@code enterprise right profiles person first last}, or empty when it is about the whole
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

    /** The last day on which a right that is granted today can begin. */
    public static LocalDate latestFirstDay(LocalDate today) {
        return GrantingRules.latestFirstDay(today);
    }

    @Transactional
    public Answer grant(Command command) {
        LocalDate today = clock.today();
        return switch (authorities.of(command.actor(), command.enterprise(), today)) {
            case Authority.HeldJointly together ->
                refuse(
                        command,
                        Optional.empty(),
                        List.of(Objection.to("enterprise", together.reason(), together.signatures())));
            case Authority.NotHeld no ->
                refuse(command, Optional.empty(), List.of(Objection.to("enterprise", no.reason())));
            case Authority.Held yes -> withAuthority(command, yes.ground(), today);
        };
    }

    private Answer withAuthority(Command command, Authority.Ground ground, LocalDate today) {
        var right = offered(command.right());
        var person = person(command.whom());
        if (person.isPresent()) {
            grants.oneAtATime(person.get(), command.enterprise());
            var before = grants.madeByForm(command.form());
            if (before.isPresent()) {
                return again(command, right, person.get(), before.get());
            }
        }
        var history = person.map(
                        holder -> grants.history(holder, List.of(command.enterprise()), List.of(command.right())))
                .orElse(List.of());
        var objections = GrantingRules.objections(new GrantingRules.Proposal(
                command,
                right,
                where.canBeGiven(command.right(), command.enterprise()),
                person.isPresent(),
                history,
                today));
        if (!objections.isEmpty()) {
            return refuse(command, right, objections);
        }
        return keep(command, right.orElseThrow(), person.orElseThrow(), ground);
    }

    private Answer keep(Command command, RightDefinition right, PersonId person, Authority.Ground ground) {
        var grant = new Grant.InForce(
                GrantId.random(),
                new Grant.Terms(
                        person,
                        command.enterprise(),
                        right.id(),
                        inOrder(right, command.profiles()),
                        Period.between(command.first(), command.last()),
                        command.actor(),
                        clock.now().truncatedTo(ChronoUnit.MICROS)));
        if (!grants.add(grant, command.form())) {
            return usedBefore(command, right);
        }
        relations.ensure(person, command.enterprise(), command.first(), command.last());
        trail.record(new RightGranted(grant, right.eService(), ground));
        return new Answer.Granted(grant);
    }

    /** The form has made a grant already: the answer is that grant, when the form says the same now. */
    private Answer again(Command command, Optional<RightDefinition> right, PersonId person, Grant before) {
        var terms = before.terms();
        boolean same = terms.person().equals(person)
                && terms.grantedBy().equals(command.actor())
                && terms.enterprise().equals(command.enterprise())
                && terms.right().equals(command.right())
                && Set.copyOf(terms.profiles()).equals(command.profiles())
                && terms.period().first().equals(command.first())
                && command.last().equals(terms.period().last());
        return same
                ? new Answer.Granted(before)
                : refuse(command, right, List.of(Objection.to("", RightsRefusal.FORM_ALREADY_USED)));
    }

    private Answer usedBefore(Command command, RightDefinition right) {
        return refuse(command, Optional.of(right), List.of(Objection.to("", RightsRefusal.FORM_ALREADY_USED)));
    }

    private Answer refuse(Command command, Optional<RightDefinition> right, List<Objection> objections) {
        trail.refused(new RightGrantRefused(
                command.actor(),
                command.enterprise(),
                right,
                objections.stream().map(Objection::reason).toList()));
        return new Answer.NotGranted(objections);
    }

    private Optional<RightDefinition> offered(RightId id) {
        return eServices
                .right(id)
                .flatMap(known -> eServices.find(known.eService()))
                .flatMap(eService -> eService.right(id));
    }

    private Optional<PersonId> person(Whom whom) {
        return switch (whom) {
            case Whom.ByNumber typed ->
                persons.matching(typed.number(), typed.familyName()).map(Person::id);
            case Whom.Known known -> persons.find(known.person()).map(Person::id);
        };
    }

    private static List<String> inOrder(RightDefinition right, Set<String> profiles) {
        return right.profiles().stream()
                .map(RightDefinition.Profile::code)
                .filter(profiles::contains)
                .toList();
    }
}
