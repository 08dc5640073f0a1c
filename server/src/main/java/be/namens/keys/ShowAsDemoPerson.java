package be.namens.keys;

import be.namens.registers.PersonId;
import be.namens.shared.Localized;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The demo world puts a person in the list of the test key; somebody who is in it already gets the new words and place. */
@Component
@Profile("demo")
public class ShowAsDemoPerson {

    private final JdbcClient database;

    ShowAsDemoPerson(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param position in the list, the lowest on top
     */
    public void show(PersonId person, Localized description, int position) {
        database.sql("""
                        INSERT INTO keys.demo_person
                            (person_id, description_nl, description_fr, description_de, description_en, position)
                        VALUES (:person, :nl, :fr, :de, :en, :position)
                        ON CONFLICT (person_id) DO UPDATE SET position = excluded.position,
                            description_nl = excluded.description_nl, description_fr = excluded.description_fr,
                            description_de = excluded.description_de, description_en = excluded.description_en
                        """)
                .param("person", person.value())
                .param("nl", description.nl())
                .param("fr", description.fr())
                .param("de", description.de())
                .param("en", description.en())
                .param("position", position)
                .update();
    }
}
