package be.namens.managers;

import be.namens.registers.PersonId;
import be.namens.registers.PersonIsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was chief access manager stays it when they turn out to be another person. Who appointed and ended stays as it was. */
@Component
class MoveChiefAccessManagers implements PersonIsMerged {

    private final JdbcClient database;

    MoveChiefAccessManagers(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void merged(PersonId merged, PersonId survivor) {
        database.sql("UPDATE managers.chief SET person_id = ? WHERE person_id = ?")
                .params(survivor.value(), merged.value())
                .update();
    }
}
