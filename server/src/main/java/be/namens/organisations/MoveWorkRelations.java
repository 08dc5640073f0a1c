package be.namens.organisations;

import be.namens.registers.PersonId;
import be.namens.registers.PersonIsMerged;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For whom somebody works goes with them when they turn out to be another person; of two relations with one enterprise one is made. */
@Component
class MoveWorkRelations implements PersonIsMerged {

    private final JdbcClient database;

    MoveWorkRelations(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void merged(PersonId merged, PersonId survivor) {
        database.sql("""
                        INSERT INTO organisations.work_relation AS relation (person_id, enterprise, first_day, last_day)
                        SELECT :survivor, enterprise, first_day, last_day
                          FROM organisations.work_relation WHERE person_id = :merged
                        ON CONFLICT (person_id, enterprise) DO UPDATE
                           SET first_day = least(relation.first_day, EXCLUDED.first_day),
                               last_day = CASE WHEN relation.last_day IS NULL OR EXCLUDED.last_day IS NULL THEN NULL
                                               ELSE greatest(relation.last_day, EXCLUDED.last_day) END
                        """)
                .param("survivor", survivor.value())
                .param("merged", merged.value())
                .update();
        database.sql("DELETE FROM organisations.work_relation WHERE person_id = ?")
                .param(merged.value())
                .update();
    }
}
