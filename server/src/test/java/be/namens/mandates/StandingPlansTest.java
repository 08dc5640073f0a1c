package be.namens.mandates;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.testing.NamensTest;
import be.namens.testing.Plan;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** For whom somebody may act is answered from indexes, through all the views. */
@NamensTest
class StandingPlansTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 15);

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void ofOnePersonAtOneEnterprise() {
        assertThat(plan(
                        StandingsInPostgres.OF,
                        Map.of("person", UUID.randomUUID(), "enterprise", "0123456749", "day", DAY)))
                .containsAnyOf("work_relation_pkey", "work_relation_by_enterprise")
                .doesNotContain("Seq Scan");
    }

    @Test
    void ofOnePersonAnywhere() {
        assertThat(plan(
                        StandingsInPostgres.FIND,
                        Map.of("person", UUID.randomUUID(), "day", DAY, "name", "halm", "digits", "", "limit", 11)))
                .contains("work_relation_pkey")
                .doesNotContain("Seq Scan");
    }

    private String plan(String statement, Map<String, ?> parameters) {
        return transaction.execute(status -> {
            Plan.preferIndexes(database);
            return Plan.of(database, statement, parameters);
        });
    }
}
