package be.namens.rights;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.RightId;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.testing.NamensTest;
import be.namens.testing.Plan;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Among ten thousand grants, every question is answered from its index, and no page of a list is sorted. */
@NamensTest
class RightsPlansTest {

    private static final EnterpriseNumber ENTERPRISE = new EnterpriseNumber("0123456749");
    private static final PersonId PERSON = PersonId.random();
    private static final RightId RIGHT = new RightId("TafelInkom");

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatAPersonMayUse() {
        assertThat(plan(GrantsInPostgres.TO_DECIDE)).contains("grant_to_decide").doesNotContain("Seq Scan");
    }

    @Test
    void whoMayUseARight() {
        assertThat(plan(GrantsInPostgres.IN_FORCE_AT))
                .contains("grant_by_right")
                .doesNotContain("Seq Scan")
                .doesNotContain("Sort");
    }

    @Test
    void theListsOfAnEnterpriseOfARightAndOfAPerson() {
        var enterprise = GrantFilter.at(ENTERPRISE, GrantFilter.State.CURRENT);
        assertListing(enterprise, "grant_by_enterprise");
        assertListing(enterprise.and(RIGHT), "grant_by_right");
        assertListing(GrantFilter.of(PERSON, GrantFilter.State.PAST), "grant_by_person");
    }

    @Test
    void theListOfOnePersonAtOneEnterprise() {
        assertThat(plan(GrantsInPostgres.listing(
                        GrantFilter.at(ENTERPRISE, GrantFilter.State.ANY).and(PERSON), true)))
                .doesNotContain("Seq Scan")
                .containsAnyOf("grant_to_decide", "grant_by_person");
    }

    private void assertListing(GrantFilter filter, String index) {
        String first = GrantsInPostgres.listing(filter, false);
        String next = GrantsInPostgres.listing(filter, true);
        assertThat(plans(first, next))
                .allSatisfy(plan -> assertThat(plan)
                        .contains(index)
                        .doesNotContain("Seq Scan")
                        .doesNotContain("Sort"));
    }

    private String plan(String statement) {
        return plans(statement).getFirst();
    }

    /** The plans for one busy enterprise and one busy person among many; what was made for it is undone. */
    private List<String> plans(String... statements) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql("SET LOCAL ROLE NONE").update();
            database.sql("SET LOCAL session_replication_role = replica").update();
            database.sql("""
                            INSERT INTO rights.grant (id, person_id, enterprise, right_id, profiles, first_day, last_day,
                                                      granted_by, granted_at, form)
                            SELECT gen_random_uuid(),
                                   CASE n % 20 WHEN 0 THEN :person::uuid ELSE gen_random_uuid() END,
                                   CASE n % 20 WHEN 1 THEN :enterprise ELSE '0' || lpad((n % 9999)::text, 9, '0') END,
                                   CASE n % 3 WHEN 0 THEN :right ELSE 'TafelLoket' END,
                                   '{gebruiker}', date '2026-01-01', date '2026-03-31' + n / 20 % 2 * 270, gen_random_uuid(),
                                   timestamptz '2026-01-01' + n * interval '1 minute', gen_random_uuid()
                              FROM generate_series(1, 10000) AS n
                            """)
                    .param("person", PERSON.value())
                    .param("enterprise", ENTERPRISE.digits())
                    .param("right", RIGHT.value())
                    .update();
            database.sql("ANALYZE rights.grant").update();
            return Stream.of(statements)
                    .map(statement -> Plan.of(database, statement, used(statement)))
                    .toList();
        });
    }

    private static Map<String, Object> used(String statement) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "person", PERSON.value(),
                "enterprise", ENTERPRISE.digits(),
                "right", RIGHT.value(),
                "enterprises", new String[] {ENTERPRISE.digits()},
                "rights", new String[] {RIGHT.value()},
                "day", LocalDate.of(2026, 6, 15),
                "at", java.sql.Timestamp.from(Instant.parse("2026-01-15T00:00:00Z")),
                "id", UUID.randomUUID(),
                "limit", 26));
        parameters.keySet().removeIf(name -> !statement.matches("(?s).*:" + name + "\\b.*"));
        return parameters;
    }
}
