package be.namens.desks.enterprises;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.testing.NamensTest;
import be.namens.testing.Plan;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Among ten thousand files of one counter, every question is answered from an index. */
@NamensTest
class EnterpriseFilePlansTest {

    private static final String COUNTER = "0123456749";

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyQuestionOfACounterIsAnsweredFromAnIndex() {
        var plans = plans();
        assertThat(plans).hasSize(6);
        assertThat(plans.values()).allSatisfy(plan -> assertThat(plan).doesNotContain("Seq Scan"));
        assertThat(plans.get("all")).contains("enterprise_file_by_name").doesNotContain("Sort");
        assertThat(plans.get("beginning")).contains("enterprise_file_by_name").doesNotContain("Sort");
        assertThat(plans.get("letters")).contains("enterprise_file_by_letters");
        assertThat(plans.get("number")).contains("enterprise_file_number_key");
        assertThat(plans.get("foreign number")).contains("foreign_key");
        assertThat(plans.get("waiting")).contains("enterprise_file_that_waits").doesNotContain("Sort");
    }

    private Map<String, String> plans() {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql("SET LOCAL ROLE NONE").update();
            database.sql("""
                            INSERT INTO desks.enterprise_file
                                (id, organisation, country, foreign_key, name, struck_off, kind, step, hands, answers, since, changed_at)
                            SELECT gen_random_uuid(), ?, 'DE', 'PLAN' || n, 'Firma ' || to_hex(n * 7919) || ' GmbH', false,
                                   'REGISTRATION', 'SENT_BACK', ARRAY[gen_random_uuid()], '{}', now(), now()
                              FROM generate_series(1, 10000) n
                            """).param(COUNTER).update();
            database.sql("ANALYZE desks.enterprise_file").update();
            var plans = new LinkedHashMap<String, String>();
            plans.put("all", plan(EnterpriseFileSearch.ALL, Map.of()));
            plans.put("number", plan(EnterpriseFileSearch.WITH_NUMBER, Map.of("number", COUNTER)));
            plans.put("foreign number", plan(EnterpriseFileSearch.WITH_FOREIGN_NUMBER, Map.of("key", "PLAN7")));
            plans.put("beginning", plan(EnterpriseFileSearch.BEGINNING, Map.of("from", "ab", "until", "ab\uffff")));
            plans.put("letters", plan(EnterpriseFileSearch.WITH_LETTERS, Map.of("letters", "%abcd%")));
            plans.put("waiting", plan(EnterpriseFiles.WAITING_FOR, Map.of("clerk", UUID.randomUUID())));
            return plans;
        });
    }

    private String plan(String statement, Map<String, ?> asked) {
        var parameters = new LinkedHashMap<String, Object>(asked);
        parameters.put("organisation", COUNTER);
        parameters.put("limit", 100);
        return Plan.of(database, statement, parameters);
    }
}
