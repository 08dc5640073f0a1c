package be.namens.registers;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The persons of the national register and the BIS register that Namens has met. */
public interface Persons {

    Optional<Person> find(PersonId id);

    /** All of these that exist, by one statement. */
    Map<PersonId, Person> findAll(Collection<PersonId> ids);

    /** The person whose claim {@code sub} this is. */
    Optional<Person> bySubject(String subject);

    Optional<Person> byNumber(NationalNumber number);

    /**
     * The person with this number, only when the family name fits too (accents, case, hyphens and spaces aside): whoever
     * types a number must already know whose it is.
     */
    Optional<Person> matching(NationalNumber number, String familyName);

    /** The number itself, for the claim {@code rrn} and nothing else; empty when the person is unknown. */
    Optional<NationalNumber> numberOf(PersonId id);

    /** Gives the person with this number, made when new, with the names as given now. */
    Person register(NationalNumber number, String givenName, String familyName);
}
