package be.namens.managers;

import be.namens.registers.PersonId;
import be.namens.registers.PersonIsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was chief access manager stays it when they turn out to be another person. Who appointed and ended stays as it was. */
@Component
class MoveChiefAccessManagers implements PersonIsMerged {

    static final String MOVE = "UPDATE managers.chief SET person_id = :survivor WHERE person_id = :person";

    private final JdbcClient database;

    MoveChiefAccessManagers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void merged(PersonId merged, PersonId survivor) {
        database.sql(MOVE)
                .param("survivor", survivor.value())
                .param("person", merged.value())
                .update();
    }
}
