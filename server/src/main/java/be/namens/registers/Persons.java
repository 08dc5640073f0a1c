package be.namens.registers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The persons of the national register and the BIS register that Namens has met.
 *
 * <p>Who was merged into another is that other from then on: id, {@code sub} and numbers lead to the one who stayed.
 */
public interface Persons {

    Optional<Person> find(PersonId id);

    /** All of these that exist, by one statement, each under the id that was asked. */
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

    /** The person and everybody who was merged into them: under which ids the trail knows them; the person first. */
    List<PersonId> selves(PersonId id);

    /** Gives the person with this number, made when new, with the names as given now. */
    Person register(NationalNumber number, String givenName, String familyName);
}
