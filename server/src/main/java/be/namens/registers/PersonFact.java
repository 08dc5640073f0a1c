package be.namens.registers;

import be.namens.audit.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a desk does with the register of persons. Holds neither names nor numbers. */
record PersonFact(String kind, Outcome outcome, PersonId clerk, Optional<PersonId> person, Map<String, String> detail)
        implements Fact {

    /** The clerk was shown somebody, because of what is the same. */
    static PersonFact shown(PersonId clerk, Likeness likeness) {
        return done(
                "person.shown",
                clerk,
                likeness.person().id(),
                Map.of("same", likeness.ground().name()));
    }

    /** Nobody in the register is like the person at the desk. */
    static PersonFact notFound(PersonId clerk) {
        return new PersonFact("person.looked-for", Outcome.DONE, clerk, Optional.empty(), Map.of());
    }

    /** A BIS number was given; {@code others} is how many who look the same the clerk said are another. */
    static PersonFact issued(PersonId clerk, PersonId person, int others) {
        return done("bis-number.issued", clerk, person, Map.of("others", Integer.toString(others)));
    }

    /** A desk saw a document of somebody who was in the register. */
    static PersonFact identified(PersonId clerk, PersonId person, IdentityDocument document) {
        return done(
                "person.identified",
                clerk,
                person,
                Map.of("document", document.kind().name()));
    }

    /** A number of the national register took the place of the BIS number. */
    static PersonFact replaced(PersonId clerk, PersonId person) {
        return done("national-number.replaced", clerk, person, Map.of());
    }

    /** What this fact would have been. */
    static PersonFact refused(String kind, PersonId clerk, Optional<PersonId> person, RegistersRefusal why) {
        return new PersonFact(kind, Outcome.REFUSED, clerk, person, Map.of("why", why.code()));
    }

    static PersonFact done(String kind, PersonId clerk, PersonId person, Map<String, String> detail) {
        return new PersonFact(kind, Outcome.DONE, clerk, Optional.of(person), detail);
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(clerk.value());
    }

    @Override
    public Optional<UUID> subject() {
        return person.map(PersonId::value);
    }
}
