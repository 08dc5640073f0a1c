package be.namens.registers;

import be.namens.audit.AuditTrail;
import be.namens.registers.Likeness.Ground;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A desk that saw who somebody is gives them a BIS number, when nobody in the register is that person.
 *
 * <p>Its page calls {@link #lookAlikes} first. Who shows a document that a desk saw before gets no second number. Who has the names
 * and the date of birth of somebody in the register gets one only when the clerk says that they are another.
 */
@Component
public class IssueBisNumber {

    private static final String LOOKED_FOR = "person.looked-for";
    private static final String ISSUED = "bis-number.issued";

    private final DeskDoing desk;
    private final Persons persons;
    private final NumbersInPostgres numbers;
    private final IdentitiesInPostgres identities;
    private final BisNumbers rule;
    private final AuditTrail trail;
    private final TheClock clock;

    IssueBisNumber(
            DeskDoing desk,
            Persons persons,
            NumbersInPostgres numbers,
            IdentitiesInPostgres identities,
            NationalNumbers here,
            AuditTrail trail,
            TheClock clock) {
        this.desk = desk;
        this.persons = persons;
        this.numbers = numbers;
        this.identities = identities;
        this.rule = here.bis();
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What a desk wants.
     *
     * @param clerk who looked at the document
     * @param others those who look the same, of whom the clerk says that they are another
     */
    public record Command(PersonId clerk, Particulars particulars, Set<PersonId> others) {}

    /** The number is in this answer and nowhere else that can be read without a fact. */
    public record Issued(Person person, NationalNumber number) {}

    /** Who in the register may be this person; each of whom the clerk is shown is a fact. */
    @Transactional
    public List<Likeness> lookAlikes(PersonId clerk, Particulars particulars) {
        desk.mayOrRefuse(LOOKED_FOR, clerk, Optional.empty());
        var found = alike(particulars);
        if (found.isEmpty()) {
            trail.record(PersonFact.notFound(clerk));
        }
        found.forEach(likeness -> trail.record(PersonFact.shown(clerk, likeness)));
        return found;
    }

    /** Whether this is one of those whom {@link #lookAlikes} shows. */
    public boolean looksLike(PersonId person, Particulars particulars) {
        return alike(particulars).stream()
                .anyMatch(likeness -> likeness.person().id().equals(person));
    }

    /**
     * Gives the next free number of the day of birth.
     *
     * @throws Refused with a {@link RegistersRefusal}
     */
    @Transactional
    public Issued issue(Command command) {
        desk.mayOrRefuse(ISSUED, command.clerk(), Optional.empty());
        var born = command.particulars().born();
        if (!born.isBy(clock.today())) {
            throw refused(command, Optional.empty(), RegistersRefusal.BORN_IN_FUTURE);
        }
        // Two desks at which the same person stands, and two people of one day, come one after the other.
        numbers.lock(born);
        int others = refuseWhoIsKnown(command);
        var issued = give(command);
        if (!identities.keepOfNew(issued.person().id(), command.particulars())) {
            throw refused(command, Optional.empty(), RegistersRefusal.PERSON_HAS_A_NUMBER);
        }
        trail.record(PersonFact.issued(command.clerk(), issued.person().id(), others));
        return issued;
    }

    private int refuseWhoIsKnown(Command command) {
        var alike = alike(command.particulars());
        for (Likeness likeness : alike) {
            var person = likeness.person().id();
            if (likeness.ground() == Ground.DOCUMENT) {
                throw refused(command, Optional.of(person), RegistersRefusal.PERSON_HAS_A_NUMBER);
            }
            if (!command.others().contains(person)) {
                throw refused(command, Optional.of(person), RegistersRefusal.PERSON_LOOKS_KNOWN);
            }
        }
        return alike.size();
    }

    private Issued give(Command command) {
        var wanted = command.particulars();
        while (true) {
            var number = numbers.firstFree(rule.toGive(wanted.born(), wanted.sex()))
                    .orElseThrow(() -> refused(command, Optional.empty(), RegistersRefusal.BIS_NUMBERS_USED_UP));
            // A load may bring the same number meanwhile, and days that are used up share those of the year.
            var person = numbers.give(number, wanted.givenName(), wanted.familyName());
            if (person.isPresent()) {
                return new Issued(person.get(), number);
            }
        }
    }

    private List<Likeness> alike(Particulars particulars) {
        Map<PersonId, Likeness> found = new LinkedHashMap<>();
        identities
                .byDocument(particulars.document())
                .flatMap(persons::find)
                .ifPresent(person -> found.put(person.id(), likeness(person, Ground.DOCUMENT)));
        sameNames(particulars)
                .forEach(person -> found.putIfAbsent(person.id(), likeness(person, Ground.NAMES_AND_BIRTH)));
        return List.copyOf(found.values());
    }

    /** The date of birth is in the numbers: whoever was born then has one of a few thousand. */
    private Stream<Person> sameNames(Particulars wanted) {
        return numbers.ofAny(rule.ofAllBorn(wanted.born())).stream()
                .filter(person -> SameNames.may(
                        wanted.givenName(), wanted.familyName(), person.givenName(), person.familyName()));
    }

    private Likeness likeness(Person person, Ground ground) {
        String masked =
                persons.numberOf(person.id()).map(NationalNumber::masked).orElse("");
        return new Likeness(person, masked, ground);
    }

    private Refused refused(Command command, Optional<PersonId> person, RegistersRefusal why) {
        return desk.refused(ISSUED, command.clerk(), person, why);
    }
}
