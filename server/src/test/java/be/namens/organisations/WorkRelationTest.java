package be.namens.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A work relation is made once and then only grows. */
@NamensTest
class WorkRelationTest {

    private static final LocalDate MAY_1 = LocalDate.of(2026, 5, 1);
    private static final LocalDate MAY_31 = LocalDate.of(2026, 5, 31);

    @Autowired
    WorkRelations relations;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationContext context;

    private PersonId els;
    private EnterpriseNumber bakery;

    @BeforeEach
    void aBakery() {
        var belgium = new Belgium(context);
        els = belgium.person("Els", "Maes").id();
        bakery = belgium.company("Bakkerij De Halm").number();
    }

    @Test
    void itIsMadeWhenItIsMissing() {
        relations.ensure(els, bakery, MAY_1, MAY_31);
        assertThat(days()).isEqualTo("2026-05-01 2026-05-31");
    }

    @Test
    void itIsWidenedAndNeverNarrowed() {
        relations.ensure(els, bakery, MAY_1, MAY_31);
        relations.ensure(els, bakery, MAY_1.plusDays(5), MAY_31.minusDays(5));
        assertThat(days()).isEqualTo("2026-05-01 2026-05-31");
        relations.ensure(els, bakery, MAY_1.minusDays(1), MAY_1);
        assertThat(days()).isEqualTo("2026-04-30 2026-05-31");
        relations.ensure(els, bakery, MAY_31, MAY_31.plusDays(1));
        assertThat(days()).isEqualTo("2026-04-30 2026-06-01");
    }

    @Test
    void oneWithoutEndStaysOpen() {
        relations.ensure(els, bakery, MAY_1, MAY_31);
        database.sql("UPDATE organisations.work_relation SET last_day = NULL WHERE person_id = ?")
                .param(els.value())
                .update();
        relations.ensure(els, bakery, MAY_1.minusDays(1), MAY_31);
        assertThat(days()).isEqualTo("2026-04-30 open");
    }

    @Test
    void manyAtOnceMakeOneThatHoldsThemAll() throws InterruptedException {
        try (var processes = Executors.newFixedThreadPool(4)) {
            var all = IntStream.range(0, 12)
                    .mapToObj(shift -> Executors.callable(
                            () -> relations.ensure(els, bakery, MAY_1.minusDays(shift), MAY_31.plusDays(shift))))
                    .toList();
            assertThat(processes.invokeAll(all))
                    .allSatisfy(done -> assertThat(done.get()).isNull());
        }
        assertThat(days()).isEqualTo("2026-04-20 2026-06-11");
    }

    private String days() {
        return database.sql("""
                        SELECT first_day || ' ' || coalesce(last_day::text, 'open')
                          FROM organisations.work_relation WHERE person_id = ? AND enterprise = ?
                        """)
                .params(els.value(), bakery.digits())
                .query(String.class)
                .single();
    }
}
