package be.namens.registers;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which enterprises and persons a live source should be asked about: those last asked before an instant, or before the last load. */
@Component
public class DueForAsking {

    private static final String ASKED_SINCE = """
             AND NOT EXISTS (SELECT FROM registers.told t
                              WHERE t.enterprise = n.number
                                AND t.asked_at >= GREATEST(:since, registers.last_load()))
             AND NOT EXISTS (SELECT FROM registers.own_enterprise o
                              WHERE o.number = n.number
                                AND o.by_feed_since IS NULL AND o.functions_by_feed_since IS NULL)
            """;

    private final JdbcClient database;
    private final Persons persons;
    private final NationalNumbers numbers;
    private final Told told;

    DueForAsking(JdbcClient database, Persons persons, NationalNumbers numbers, Told told) {
        this.database = database;
        this.persons = persons;
        this.numbers = numbers;
        this.told = told;
    }

    /** The enterprise where this person holds a function that may represent, and the companies in between; nothing elsewhere. */
    public List<EnterpriseNumber> at(PersonId person, EnterpriseNumber enterprise, Instant since, int limit) {
        return due("AND r.enterprise = :enterprise", person, enterprise.digits(), since, limit);
    }

    /** Wherever this person holds a function that may represent. */
    public List<EnterpriseNumber> anywhere(PersonId person, Instant since, int limit) {
        return due("", person, "", since, limit);
    }

    /** Whether this enterprise was not asked about since; never one that is a counter's own. */
    public boolean still(EnterpriseNumber enterprise, Instant since) {
        return database.sql("SELECT EXISTS (SELECT FROM (VALUES (:number)) AS n(number) WHERE true" + ASKED_SINCE + ")")
                .param("number", enterprise.digits())
                .param("since", Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** That an enterprise was asked about in vain and would be again: what the register holds of it stays, and grows older. */
    public void asked(EnterpriseNumber enterprise, Instant at) {
        told.nothing(enterprise, at);
    }

    private List<EnterpriseNumber> due(String where, PersonId person, String enterprise, Instant since, int limit) {
        return database.sql("""
                        SELECT DISTINCT n.number
                          FROM registers.representation r CROSS JOIN LATERAL unnest(r.enterprise || r.via) AS n(number)
                         WHERE r.person_id = :person %s %s ORDER BY n.number LIMIT :limit
                        """.formatted(where, ASKED_SINCE))
                .param("person", person.value())
                .param("enterprise", enterprise)
                .param("since", Timestamp.from(since))
                .param("limit", limit)
                .query((row, number) -> new EnterpriseNumber(row.getString(1)))
                .list();
    }

    /** The number by which to ask about this person; empty when that was done since. */
    public Optional<NationalNumber> person(PersonId person, Instant since) {
        boolean asked = database.sql("""
                        SELECT EXISTS (SELECT FROM registers.told_of_person
                                        WHERE person_id = ? AND asked_at >= GREATEST(?, registers.last_load()))
                        """)
                .params(person.value(), Timestamp.from(since))
                .query(Boolean.class)
                .single();
        return asked ? Optional.empty() : persons.numberOf(person);
    }

    /** That a person was asked about. */
    public void asked(PersonId person, Instant at) {
        database.sql("""
                        INSERT INTO registers.told_of_person AS t (person_id, asked_at) VALUES (?, ?)
                        ON CONFLICT (person_id) DO UPDATE SET asked_at = GREATEST(t.asked_at, excluded.asked_at)
                        """).params(person.value(), Timestamp.from(at)).update();
    }

    /** The enterprises at which the register holds something else of this person than is told. */
    public List<EnterpriseNumber> otherwise(PersonId person, Collection<ToldFunction> told) {
        Set<Held> said = new HashSet<>();
        for (var function : told) {
            try {
                var line = FunctionLine.read(numbers, function::word, false);
                said.add(new Held(line.enterprise().digits(), line.code(), line.first(), line.last()));
            } catch (FunctionLine.Unusable one) {
                // Left out, as where the enterprise is asked about.
            }
        }
        Set<Held> held = new HashSet<>(database.sql(
                        "SELECT enterprise, code, first_day, last_day FROM registers.legal_function WHERE person_id = ?")
                .param(person.value())
                .query((row, number) -> new Held(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list());
        var differing = new ArrayList<String>();
        said.stream().filter(one -> !held.contains(one)).map(Held::enterprise).forEach(differing::add);
        held.stream().filter(one -> !said.contains(one)).map(Held::enterprise).forEach(differing::add);
        return differing.stream().distinct().sorted().map(EnterpriseNumber::new).toList();
    }

    private record Held(
            String enterprise,
            String code,
            LocalDate first,
            @Nullable LocalDate last) {}
}
