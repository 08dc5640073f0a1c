package be.namens.rights;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.EServices;
import be.namens.registers.Person;
import be.namens.rights.GrantRight.Whom;
import be.namens.rights.RightHolders.RightHolder;
import be.namens.testing.Desks;
import be.namens.testing.NamensTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rights of two persons who turn out to be one are those of the one who stays. */
@NamensTest
class MergedRightsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    GrantRight grantRight;

    @Autowired
    RightHolders holders;

    @Autowired
    JdbcClient database;

    private Bakery bakery;
    private Person hans;

    @BeforeEach
    void hansHasARight() {
        bakery = new Bakery(context);
        hans = bakery.belgium.foreigner("Hans", "Müller");
        grantRight.grant(bakery.to(new Whom.ByNumber(bakery.belgium.numberOf(hans), "Müller")));
    }

    @Test
    void whoStaysHasTheRightAtTheVeryNextCheck() {
        var survivor = bakery.belgium.person("Hans", "Müller");
        new Desks(context).merge(hans, survivor);
        assertThat(holders.of(
                        bakery.halm.number(),
                        context.getBean(EServices.class).right(Bakery.INKOM).orElseThrow(),
                        bakery.today,
                        10))
                .extracting(RightHolder::person)
                .containsExactlyInAnyOrder(bakery.ann.id(), survivor.id());
    }

    @Test
    void whoWorksThereTwiceWorksThereOnceForAsLongAsEitherDid() {
        grantRight.grant(Bakery.during(bakery.command(), bakery.today.plusDays(3), bakery.today.plusYears(2)));
        new Desks(context).merge(hans, bakery.els);
        assertThat(database.sql(
                                "SELECT person_id, first_day, last_day FROM organisations.work_relation WHERE enterprise = ?")
                        .param(bakery.halm.number().digits())
                        .query((row, number) -> row.getString(1) + " " + row.getDate(2) + " " + row.getDate(3))
                        .list())
                .containsExactly(bakery.els.id() + " " + bakery.today + " " + bakery.today.plusYears(2));
        assertThat(bakery.grants()).isEqualTo(2);
    }

    @Test
    void aRightThatIsGivenToTheNumberOfBeforeIsGivenToWhoStays() {
        var number = bakery.belgium.numberOf(hans);
        new Desks(context).merge(hans, bakery.els);
        grantRight.grant(bakery.to(new Whom.ByNumber(number, "De Smet")));
        assertThat(database.sql("SELECT DISTINCT person_id::text FROM rights.grant WHERE enterprise = ?")
                        .param(bakery.halm.number().digits())
                        .query(String.class)
                        .list())
                .containsExactly(bakery.els.id().toString());
    }
}
