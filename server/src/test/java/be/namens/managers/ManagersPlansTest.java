package be.namens.managers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.testing.NamensTest;
import be.namens.testing.Plan;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Among ten thousand chief access managers, every question is answered from its index. */
@NamensTest
class ManagersPlansTest {

    private static final EnterpriseNumber ENTERPRISE = new EnterpriseNumber("0123456749");
    private static final PersonId PERSON = PersonId.random();
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-01-07T12:00:00Z");

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whetherAPersonManagesAnEnterpriseAndWhich() {
        assertThat(plan(ChiefAccessManagersInPostgres.HELD))
                .contains("chief_by_person")
                .doesNotContain("Seq Scan");
        assertThat(plan(ChiefAccessManagersInPostgres.HELD_BY))
                .contains("chief_by_person")
                .doesNotContain("Seq Scan");
    }

    @Test
    void whoManagesAnEnterpriseOrDid() {
        assertThat(plan(ChiefAccessManagersInPostgres.AT))
                .contains("chief_by_enterprise")
                .doesNotContain("Seq Scan");
        assertThat(plan(ChiefAccessManagersInPostgres.PAST_AT))
                .contains("chief_by_enterprise")
                .doesNotContain("Seq Scan");
    }

    @Test
    void howManyThereAreAndWhoWasMerged() {
        assertThat(plan(ChiefAccessManagersInPostgres.COUNT))
                .contains("chief_by_enterprise")
                .doesNotContain("Seq Scan");
        assertThat(plan(MoveChiefAccessManagers.MOVE))
                .contains("chief_by_person")
                .doesNotContain("Seq Scan");
    }

    @Test
    void whatIsProposedAtAnEnterpriseAndByWhom() {
        assertThat(plan(ProposalsInPostgres.OPEN_AT))
                .contains("proposal_by_enterprise", "agreement_pkey")
                .doesNotContain("Seq Scan");
        assertThat(plan(ProposalsInPostgres.COUNT_OF))
                .contains("proposal_by_enterprise")
                .doesNotContain("Seq Scan");
    }

    /** What was made for it is undone. */
    private String plan(String statement) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            database.sql("SET LOCAL ROLE NONE").update();
            database.sql("SET LOCAL session_replication_role = replica").update();
            database.sql("""
                            INSERT INTO managers.chief (id, person_id, enterprise, first_day, last_day, email,
                                                        appointed_by, appointed_at, form)
                            SELECT gen_random_uuid(),
                                   CASE n % 20 WHEN 0 THEN :person::uuid ELSE gen_random_uuid() END,
                                   CASE n % 20 WHEN 1 THEN :enterprise ELSE '0' || lpad((n % 9999)::text, 9, '0') END,
                                   date '2026-01-01', date '2026-03-31' + n / 20 % 2 * 270, '\\x00', gen_random_uuid(),
                                   timestamptz '2026-01-01' + n * interval '1 minute', gen_random_uuid()
                              FROM generate_series(1, 10000) AS n
                            """)
                    .param("person", PERSON.value())
                    .param("enterprise", ENTERPRISE.digits())
                    .update();
            database.sql("""
                            INSERT INTO managers.proposal (id, enterprise, chief, proposed_by, proposed_at, open_until)
                            SELECT gen_random_uuid(), enterprise, id, person_id, appointed_at, appointed_at + interval '40 days'
                              FROM managers.chief
                            """).update();
            database.sql("""
                            INSERT INTO managers.agreement (proposal, person_id, agreed_at)
                            SELECT id, proposed_by, proposed_at FROM managers.proposal
                            ON CONFLICT DO NOTHING
                            """).update();
            database.sql("ANALYZE managers.chief, managers.proposal, managers.agreement")
                    .update();
            return Plan.of(database, statement, used(statement));
        });
    }

    private static Map<String, Object> used(String statement) {
        Map<String, Object> parameters = new HashMap<>(Map.of(
                "person", PERSON.value(),
                "enterprise", ENTERPRISE.digits(),
                "day", LocalDate.of(2026, 6, 15),
                "after", "",
                "survivor", UUID.randomUUID(),
                "now", NOW,
                "since", NOW.minusDays(40),
                "yesterday", NOW.minusDays(1),
                "limit", 26));
        parameters.keySet().removeIf(name -> !statement.matches("(?s).*:" + name + "\\b.*"));
        return parameters;
    }
}
