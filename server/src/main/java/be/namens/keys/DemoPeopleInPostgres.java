package be.namens.keys;

import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.PersonIsMerged;
import be.namens.registers.Persons;
import be.namens.shared.Localized;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
@Profile("demo")
class DemoPeopleInPostgres implements DemoPeople, PersonIsMerged {

    private static final String COLUMNS =
            "SELECT person_id, description_nl, description_fr, description_de, description_en FROM keys.demo_person ";

    private final JdbcClient database;
    private final Persons persons;

    DemoPeopleInPostgres(JdbcClient database, Persons persons) {
        this.database = database;
        this.persons = persons;
    }

    @Override
    public List<DemoPerson> all() {
        var descriptions = new LinkedHashMap<PersonId, Localized>();
        database.sql(COLUMNS + "ORDER BY position, person_id")
                .query((row, number) -> descriptions.put(person(row), description(row)))
                .list();
        return named(descriptions);
    }

    @Override
    public Optional<DemoPerson> find(PersonId person) {
        var description = database.sql(COLUMNS + "WHERE person_id = ?")
                .param(person.value())
                .query((row, number) -> description(row))
                .optional();
        return description.flatMap(
                words -> persons.find(person).map(known -> new DemoPerson(person, known.fullName(), words)));
    }

    @Override
    public void merged(PersonId merged, PersonId survivor) {
        database.sql("DELETE FROM keys.demo_person WHERE person_id = ?")
                .param(merged.value())
                .update();
    }

    private List<DemoPerson> named(Map<PersonId, Localized> descriptions) {
        Map<PersonId, Person> known = persons.findAll(descriptions.keySet());
        var people = new ArrayList<DemoPerson>();
        descriptions.forEach((id, words) -> {
            var person = known.get(id);
            if (person != null) {
                people.add(new DemoPerson(id, person.fullName(), words));
            }
        });
        return people;
    }

    private static PersonId person(ResultSet row) throws SQLException {
        return new PersonId(row.getObject("person_id", UUID.class));
    }

    private static Localized description(ResultSet row) throws SQLException {
        return new Localized(
                row.getString("description_nl"),
                row.getString("description_fr"),
                row.getString("description_de"),
                row.getString("description_en"));
    }
}
