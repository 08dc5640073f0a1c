package be.namens.registers;

import be.namens.shared.TheClock;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has which number, and had it: each is of one person for good. */
@Component
class NumbersInPostgres {

    private final JdbcClient database;
    private final PersonNumbers numbers;
    private final TheClock clock;

    NumbersInPostgres(JdbcClient database, PersonNumbers numbers, TheClock clock) {
        this.database = database;
        this.numbers = numbers;
        this.clock = clock;
    }

    /** Until the transaction ends nobody else gives this number to a person or takes it away. Locked before any row is. */
    void lock(NationalNumber number) {
        lock("number " + hex(numbers.hash(number)));
    }

    /** Until the transaction ends nobody else gives numbers to people who were born on this day. */
    void lock(BirthDate born) {
        lock("born on " + born.text());
    }

    private void lock(String what) {
        database.sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(what)
                .query(rs -> {});
    }

    /** Of these the first that nobody has or had. */
    Optional<NationalNumber> firstFree(Stream<NationalNumber> candidates) {
        var hashes = hashed(candidates);
        var taken = new HashSet<>(database.sql("""
                        SELECT number_hash FROM registers.person WHERE number_hash = ANY (:hashes)
                        UNION ALL
                        SELECT number_hash FROM registers.former_number WHERE number_hash = ANY (:hashes)
                        """)
                .param("hashes", array(hashes.values()))
                .query((row, number) -> hex(row.getBytes(1)))
                .list());
        return hashes.entrySet().stream()
                .filter(one -> !taken.contains(hex(one.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Everybody who has or had one of these. */
    List<Person> ofAny(Stream<NationalNumber> candidates) {
        return database.sql("""
                        SELECT id, subject, given_name, family_name FROM registers.person WHERE number_hash = ANY (:hashes)
                        UNION
                        SELECT person.id, subject, given_name, family_name
                          FROM registers.former_number JOIN registers.person ON person.id = former_number.person_id
                         WHERE former_number.number_hash = ANY (:hashes)
                        """)
                .param("hashes", array(hashed(candidates).values()))
                .query(PersonsInPostgres::person)
                .list();
    }

    private Map<NationalNumber, byte[]> hashed(Stream<NationalNumber> candidates) {
        var hashes = new LinkedHashMap<NationalNumber, byte[]>();
        candidates.forEach(number -> hashes.put(number, numbers.hash(number)));
        return hashes;
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[][] array(Collection<byte[]> hashes) {
        return hashes.toArray(byte[][]::new);
    }

    /** A new person with this number; empty when somebody has it by now. */
    Optional<Person> give(NationalNumber number, String givenName, String familyName) {
        var id = PersonId.random();
        return database.sql("""
                        INSERT INTO registers.person (id, subject, number_hash, number_sealed, family_name, given_name, made_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (number_hash) DO NOTHING
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
                .optional();
    }

    /** The person goes by this number from now on, and is found with the one of before too. */
    void replace(PersonId person, NationalNumber number) {
        database.sql("""
                        INSERT INTO registers.former_number (number_hash, person_id, number_sealed, sealed_for, until)
                        SELECT number_hash, id, number_sealed, id, ? FROM registers.person WHERE id = ?
                        """).params(Timestamp.from(clock.now()), person.value()).update();
        database.sql("UPDATE registers.person SET number_hash = ?, number_sealed = ? WHERE id = ?")
                .params(numbers.hash(number), numbers.seal(person, number), person.value())
                .update();
    }

    /** A person whom nobody else changes until the transaction ends. */
    boolean hold(PersonId person) {
        return database.sql("SELECT id FROM registers.person WHERE id = ? AND merged_into IS NULL FOR UPDATE")
                .param(person.value())
                .query(UUID.class)
                .optional()
                .isPresent();
    }
}
