package be.namens.rights;

import be.namens.registers.PersonId;
import be.namens.registers.PersonIsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rights of somebody who turned out to be another person become theirs. Who granted and ended them stays as it was. */
@Component
class MoveGrants implements PersonIsMerged {

    private final JdbcClient database;

    MoveGrants(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void merged(PersonId merged, PersonId survivor) {
        database.sql("UPDATE rights.grant SET person_id = ? WHERE person_id = ?")
                .params(survivor.value(), merged.value())
                .update();
    }
}
