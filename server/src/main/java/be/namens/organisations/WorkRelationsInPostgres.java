package be.namens.organisations;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WorkRelationsInPostgres implements WorkRelations {

    private final JdbcClient database;

    WorkRelationsInPostgres(JdbcClient database) {
        this.database = database;
    }

    @Override
    public void ensure(PersonId person, EnterpriseNumber enterprise, LocalDate first, LocalDate last) {
        database.sql("""
                        INSERT INTO organisations.work_relation AS relation (person_id, enterprise, first_day, last_day)
                        VALUES (?, ?, ?, ?)
                        ON CONFLICT (person_id, enterprise) DO UPDATE
                           SET first_day = least(relation.first_day, EXCLUDED.first_day),
                               last_day = CASE WHEN relation.last_day IS NULL THEN NULL
                                               ELSE greatest(relation.last_day, EXCLUDED.last_day) END
                         WHERE relation.first_day > EXCLUDED.first_day OR relation.last_day < EXCLUDED.last_day
                        """)
                .params(person.value(), enterprise.digits(), first, last)
                .update();
    }
}
