package be.namens.eservices;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.testing.NamensTest;
import be.namens.testing.Plan;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** An e-service is found by its client id from a unique index, together with its rights. */
@NamensTest
class EServicePlansTest {

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void byClientId() {
        String plan = transaction.execute(status -> {
            Plan.preferIndexes(database);
            return Plan.of(
                    database, EServicesInPostgres.SELECT + "WHERE e.client_id = :client", Map.of("client", "loket"));
        });
        assertThat(plan)
                .contains("e_service_client_id_key", "right_definition_by_e_service")
                .doesNotContain("Seq Scan");
    }
}
