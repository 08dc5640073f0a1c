package be.namens.registers;

import be.namens.shared.TheClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class PersonsInPostgres implements Persons {

    private static final String SELECT = "SELECT id, subject, given_name, family_name FROM registers.person ";

    /** Who was merged into another leads to that one. */
    private static final String FOLLOWED = """
            SELECT person.id, person.subject, person.given_name, person.family_name, asked.id AS asked
              FROM registers.person asked JOIN registers.person ON person.id = COALESCE(asked.merged_into, asked.id)
            """;

    private final JdbcClient database;
    private final PersonNumbers numbers;
    private final NumbersInPostgres allNumbers;
    private final TransactionTemplate transaction;
    private final TheClock clock;

    PersonsInPostgres(
            JdbcClient database,
            PersonNumbers numbers,
            NumbersInPostgres allNumbers,
            TransactionTemplate transaction,
            TheClock clock) {
        this.database = database;
        this.numbers = numbers;
        this.allNumbers = allNumbers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return database.sql(FOLLOWED + "WHERE asked.id = ?")
                .param(id.value())
                .query(PersonsInPostgres::person)
                .optional();
    }

    @Override
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        UUID[] wanted = ids.stream().map(PersonId::value).toArray(UUID[]::new);
        return database
                .sql(FOLLOWED + "WHERE asked.id = ANY (?)")
                .param(wanted)
                .query((row, number) ->
                        Map.entry(new PersonId(row.getObject("asked", UUID.class)), person(row, number)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<Person> bySubject(String subject) {
        return database.sql(FOLLOWED + "WHERE asked.subject = ?")
                .param(subject)
                .query(PersonsInPostgres::person)
                .optional();
    }

    @Override
    public Optional<Person> byNumber(NationalNumber number) {
        return database.sql(SELECT + """
                        WHERE number_hash = :hash
                        UNION ALL
                        SELECT person.id, subject, given_name, family_name
                          FROM registers.former_number JOIN registers.person ON person.id = former_number.person_id
                         WHERE former_number.number_hash = :hash
                        """)
                .param("hash", numbers.hash(number))
                .query(PersonsInPostgres::person)
                .optional();
    }

    @Override
    public Optional<Person> matching(NationalNumber number, String familyName) {
        return byNumber(number).filter(person -> FamilyName.same(person.familyName(), familyName));
    }

    @Override
    public Optional<NationalNumber> numberOf(PersonId id) {
        return database.sql("""
                        SELECT person.id, person.number_sealed
                          FROM registers.person asked
                          JOIN registers.person ON person.id = COALESCE(asked.merged_into, asked.id)
                         WHERE asked.id = ?
                        """)
                .param(id.value())
                .query((row, number) -> numbers.open(new PersonId(row.getObject(1, UUID.class)), row.getBytes(2)))
                .optional();
    }

    @Override
    public List<PersonId> selves(PersonId id) {
        return database.sql(
                        "SELECT id FROM registers.person WHERE id = :id OR merged_into = :id ORDER BY id = :id DESC, id")
                .param("id", id.value())
                .query((row, number) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public Person register(NationalNumber number, String givenName, String familyName) {
        String given = givenName.strip();
        String family = familyName.strip();
        return byNumber(number)
                .filter(known ->
                        known.givenName().equals(given) && known.familyName().equals(family))
                .orElseGet(() -> Objects.requireNonNull(
                        transaction.execute(status -> makeOrRename(number, given, family)), "a person"));
    }

    private Person makeOrRename(NationalNumber number, String givenName, String familyName) {
        // Whose number it was before must not become a second person, not even while it is being replaced.
        allNumbers.lock(number);
        return byNumber(number)
                .map(known -> rename(known, givenName, familyName))
                .orElseGet(() -> make(number, givenName, familyName));
    }

    private Person rename(Person known, String givenName, String familyName) {
        return database.sql("""
                        UPDATE registers.person SET family_name = ?, given_name = ? WHERE id = ?
                        RETURNING id, subject, given_name, family_name
                        """)
                .params(familyName, givenName, known.id().value())
                .query(PersonsInPostgres::person)
                .single();
    }

    private Person make(NationalNumber number, String givenName, String familyName) {
        var id = PersonId.random();
        return database.sql("""
                        INSERT INTO registers.person (id, subject, number_hash, number_sealed, family_name, given_name, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (number_hash) DO UPDATE
                           SET family_name = excluded.family_name, given_name = excluded.given_name
                        RETURNING id, subject, given_name, family_name
                        """)
                .params(
                        id.value(),
                        PersonNumbers.newSubject(),
                        numbers.hash(number),
                        numbers.seal(id, number),
                        familyName,
                        givenName,
                        Timestamp.from(clock.now()))
                .query(PersonsInPostgres::person)
                .single();
    }

    static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("subject"),
                row.getString("given_name"),
                row.getString("family_name"));
    }
}
