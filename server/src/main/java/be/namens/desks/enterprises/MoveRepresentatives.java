package be.namens.desks.enterprises;

import be.namens.registers.PersonId;
import be.namens.registers.PersonIsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In the files of the counter the survivor of a merge represents what the merged person did, and confirms nothing that the merged person
 * filled in; a merge is rare, and reads them all.
 */
@Component
class MoveRepresentatives implements PersonIsMerged {

    private final JdbcClient database;

    MoveRepresentatives(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void merged(PersonId merged, PersonId survivor) {
        database.sql("""
                        UPDATE desks.enterprise_file
                           SET in_force = CAST(replace(in_force::text, :merged, :survivor) AS jsonb),
                               answers = CAST(replace(answers::text, :merged, :survivor) AS jsonb),
                               hands = array_replace(hands, CAST(:merged AS uuid), CAST(:survivor AS uuid))
                         WHERE concat(in_force::text, answers::text, hands::text) LIKE '%' || :merged || '%'
                        """)
                .param("merged", merged.toString())
                .param("survivor", survivor.toString())
                .update();
    }
}
