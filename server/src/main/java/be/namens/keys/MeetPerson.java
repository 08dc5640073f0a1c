package be.namens.keys;

import be.namens.audit.AuditTrail;
import be.namens.audit.Fact;
import be.namens.registers.NationalNumber;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A key proved a national number that somebody else vouches for: who is it? Somebody whom Namens had not met is entered with the names
 * that came with it; the names of somebody whom it knows stay.
 */
@Component
public class MeetPerson {

    private final Persons persons;
    private final AuditTrail trail;

    MeetPerson(Persons persons, AuditTrail trail) {
        this.persons = persons;
        this.trail = trail;
    }

    /**
     * Gives the person with this number.
     *
     * @param source the code of the kind of key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Person meet(NationalNumber number, String givenName, String familyName, String source) {
        return persons.byNumber(number).orElseGet(() -> enter(number, givenName, familyName, source));
    }

    private Person enter(NationalNumber number, String givenName, String familyName, String source) {
        var person = persons.register(number, givenName, familyName);
        trail.record(new PersonEntered(person.id(), source));
        return person;
    }

    /** Somebody whom Namens had not met came with a key that says who they are. */
    private record PersonEntered(PersonId person, String source) implements Fact {

        @Override
        public String kind() {
            return "person.entered";
        }

        @Override
        public Optional<UUID> actor() {
            return Optional.of(person.value());
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("source", source);
        }
    }
}
