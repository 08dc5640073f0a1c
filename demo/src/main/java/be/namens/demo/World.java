package be.namens.demo;

import be.namens.eservices.RightId;
import be.namens.messages.EmailAddress;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.NationalNumber;
import be.namens.shared.Localized;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The people and enterprises of the demo, and who holds which function where. */
record World(List<Somebody> persons, List<Company> enterprises, List<Function> functions, List<Right> rights) {

    World {
        persons = List.copyOf(persons);
        enterprises = List.copyOf(enterprises);
        functions = List.copyOf(functions);
        rights = List.copyOf(rights);
    }

    /** Who works at the simulated registration office. */
    Somebody clerk() {
        return persons.stream()
                .filter(person -> person.id().equals(DeskOfDemo.CLERK))
                .findFirst()
                .orElseThrow(() -> new CannotStart("Nobody of the world is the clerk: " + DeskOfDemo.CLERK));
    }

    /**
     * A person.
     *
     * @param email where their e-mail arrives in the demo
     * @param shows what one sees when one is this person; without it the person is not in the list of the test key
     */
    record Somebody(
            String id,
            NationalNumber number,
            String givenName,
            String familyName,
            Optional<EmailAddress> email,
            Optional<Localized> shows) {}

    /**
     * An enterprise.
     *
     * @param form the juridical form, three digits; empty for a natural person
     * @param situation the juridical situation, three digits: 000 is normal
     */
    record Company(
            String id,
            EnterpriseNumber number,
            String name,
            boolean legalPerson,
            String form,
            String situation,
            LocalDate since,
            Seat seat) {}

    /** Where an enterprise has its seat. */
    record Seat(String street, String house, String zipcode, String municipality) {}

    /**
     * A function, as the register says it.
     *
     * @param mandateOf of a permanent representative: whose mandate is exercised
     */
    record Function(
            Company at,
            Holder holder,
            String code,
            Optional<Company> mandateOf,
            LocalDate since,
            Optional<LocalDate> until) {}

    /** A right that somebody was given at an enterprise, by whoever represents it. */
    record Right(Somebody who, Company at, RightId right, String profile) {}

    /** Who holds a function. */
    sealed interface Holder {

        record Natural(Somebody person) implements Holder {}

        record Legal(Company company) implements Holder {}
    }
}
