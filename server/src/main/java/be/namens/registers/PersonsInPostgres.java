package be.namens.registers;

import be.namens.shared.TheClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PersonsInPostgres implements Persons {

    private static final String SELECT = "SELECT id, subject, given_name, family_name FROM registers.person ";

    private final JdbcClient database;
    private final PersonNumbers numbers;
    private final TheClock clock;

    PersonsInPostgres(JdbcClient database, PersonNumbers numbers, TheClock clock) {
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return database.sql(SELECT + "WHERE id = ?")
                .param(id.value())
                .query(PersonsInPostgres::person)
                .optional();
    }

    @Override
    public Map<PersonId, Person> findAll(Collection<PersonId> ids) {
        UUID[] wanted = ids.stream().map(PersonId::value).toArray(UUID[]::new);
        return database
                .sql(SELECT + "WHERE id = ANY (?)")
                .param(wanted)
                .query(PersonsInPostgres::person)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    @Override
    public Optional<Person> bySubject(String subject) {
        return database.sql(SELECT + "WHERE subject = ?")
                .param(subject)
                .query(PersonsInPostgres::person)
                .optional();
    }

    @Override
    public Optional<Person> byNumber(NationalNumber number) {
        return database.sql(SELECT + "WHERE number_hash = ?")
                .param(numbers.hash(number))
                .query(PersonsInPostgres::person)
                .optional();
    }

    @Override
    public Optional<Person> matching(NationalNumber number, String familyName) {
        return byNumber(number).filter(person -> FamilyName.same(person.familyName(), familyName));
    }

    @Override
    public Optional<NationalNumber> numberOf(PersonId id) {
        return database.sql("SELECT number_sealed FROM registers.person WHERE id = ?")
                .param(id.value())
                .query((row, number) -> numbers.open(id, row.getBytes(1)))
                .optional();
    }

    @Override
    public Person register(NationalNumber number, String givenName, String familyName) {
        String given = givenName.strip();
        String family = familyName.strip();
        return byNumber(number)
                .filter(known ->
                        known.givenName().equals(given) && known.familyName().equals(family))
                .orElseGet(() -> makeOrRename(number, given, family));
    }

    private Person makeOrRename(NationalNumber number, String givenName, String familyName) {
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

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("subject"),
                row.getString("given_name"),
                row.getString("family_name"));
    }
}
