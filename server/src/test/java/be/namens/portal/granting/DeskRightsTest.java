package be.namens.portal.granting;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.portal.PortalVisitor;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The right of a desk's clerk is offered where the operator recognised such a desk, and nowhere else. */
@NamensTest
class DeskRightsTest {

    private static final String COUNTER = Desk.ENTERPRISES.right().id().value();
    private static final String OFFICE = Desk.PERSONS.right().id().value();

    @Autowired
    NamensSettings settings;

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private Belgium belgium;
    private Person director;

    @BeforeEach
    void aDirector() {
        belgium = new Belgium(context);
        director = belgium.person("Jan", "Peeters");
    }

    @Test
    void aBakeryIsOfferedNone() {
        belgium.director(director, belgium.company("Bakkerij De Halm"));
        assertThat(Granting.begin(visitor()).page(Question.RIGHT).body()).doesNotContain(COUNTER, OFFICE);
    }

    @Test
    void aRecognisedCounterIsOfferedItsOwn() {
        belgium.director(director, new DeskWorld(context).organisation(Desk.ENTERPRISES, 1));
        assertThat(Granting.begin(visitor()).page(Question.RIGHT).body())
                .contains(COUNTER)
                .doesNotContain(OFFICE);
    }

    @Test
    void chosenAllTheSameItIsRefusedWithTheReason() {
        belgium.director(director, belgium.company("Bakkerij De Halm"));
        var forged = Granting.begin(visitor()).answer(Question.RIGHT, Map.of("recht", COUNTER));
        assertThat(forged.status()).isEqualTo(400);
        assertThat(forged.body()).contains("Deze onderneming kan dit recht niet geven");
    }

    /** The enterprise was changed after the right was chosen, or lost its recognition. */
    @Test
    void givenForAnotherEnterpriseItIsRefusedAndInTheTrail() {
        Enterprise counter = new DeskWorld(context).organisation(Desk.ENTERPRISES, 1);
        Enterprise bakery = belgium.company("Bakkerij De Halm");
        belgium.director(director, counter);
        belgium.director(director, bakery);
        var granting = Granting.begin(visitor()).enterprise(counter);
        granting.answer(Question.RIGHT, Map.of("recht", COUNTER));
        var employee = belgium.person("Fatima", "El Amrani");
        granting.person(belgium.numberOf(employee).digits(), "El Amrani").asLongAsAllowed();
        granting.enterprise(bakery);
        var refused = granting.grant();
        assertThat(refused.body()).contains("Deze onderneming kan dit recht niet geven");
        assertThat(database.sql("SELECT count(*) FROM rights.grant WHERE person_id = ?")
                        .param(employee.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(refusals(bakery.number())).contains("right-not-for-this-organisation");
    }

    private String refusals(EnterpriseNumber at) {
        return String.join(
                " ",
                database.sql(
                                "SELECT detail::text FROM audit.fact WHERE actor = ? AND enterprise = ? AND outcome = 'REFUSED'")
                        .params(director.id().value(), at.digits())
                        .query(String.class)
                        .list());
    }

    private PortalVisitor visitor() {
        return new PortalVisitor(settings.baseUrl()).signedInAs(director.id());
    }
}
