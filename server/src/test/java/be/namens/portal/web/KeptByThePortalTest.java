package be.namens.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.EServices;
import be.namens.eservices.RightDefinition;
import be.namens.portal.PortalVisitor;
import be.namens.portal.PortalWorld;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.rights.EndGrant;
import be.namens.rights.Grant;
import be.namens.rights.GrantRight;
import be.namens.rights.Grants;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.LiveRegister;
import be.namens.testing.MagdaStandIn;
import be.namens.testing.MagdaStandIn.Held;
import be.namens.testing.MagdaStandIn.Known;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** With MAGDA as live source, who administers an enterprise in the portal is what MAGDA says, and what was kept is told in the trail. */
class KeptByThePortalTest extends LiveRegister {

    @Autowired
    ApplicationContext context;

    @Autowired
    NamensSettings settings;

    @Autowired
    GrantRight grantRight;

    @Autowired
    EndGrant endGrant;

    @Autowired
    TheClock clock;

    @Autowired
    JdbcClient database;

    private Belgium belgium;
    private Person director;
    private Person employee;
    private Enterprise bakery;
    private RightDefinition right;

    @BeforeEach
    void aBakery() {
        belgium = new Belgium(context);
        director = belgium.person("Jan", "Peeters");
        employee = belgium.person("Fatima", "El Amrani");
        bakery = belgium.company("Bakkerij De Halm");
        belgium.director(director, bakery);
        right = PortalWorld.rightWithTwoProfiles(context.getBean(EServices.class));
        MAGDA.knows(bakery.number().digits(), directed());
        MAGDA.behave();
    }

    @Test
    void whoWasDismissedAtMagdaSeesAndEndsNoGrantAnyMore() {
        var grant = granted(employee);
        String end = "/rechten/" + grant.id() + "/beeindigen";
        var visitor = new PortalVisitor(settings.baseUrl()).signedInAs(director.id());
        String token = visitor.tokenOn(end);
        assertThat(visitor.get("/rechten").body()).contains("Bakkerij De Halm");

        dismissed();
        assertThat(visitor.post(end, token, Map.of()).status()).isEqualTo(404);
        assertThat(context.getBean(Grants.class).find(grant.id()).orElseThrow()).isInstanceOf(Grant.InForce.class);
        reappointed();
        assertThat(visitor.get(end).status()).isEqualTo(200);
        dismissed();
        assertThat(visitor.get(end).status()).isEqualTo(404);
        reappointed();
        assertThat(visitor.get("/rechten").body()).contains("Bakkerij De Halm");
        dismissed();
        assertThat(visitor.get("/rechten").body()).doesNotContain("Bakkerij De Halm");
    }

    private void dismissed() {
        MAGDA.knows(bakery.number().digits(), Known.company("Bakkerij De Halm"));
        moveBack();
    }

    private void reappointed() {
        MAGDA.knows(bakery.number().digits(), directed());
        moveBack();
    }

    private Known directed() {
        return Known.company(
                "Bakkerij De Halm", Held.director(1, belgium.numberOf(director).digits(), "Peeters", "Jan"));
    }

    @Test
    void aGrantThatIsGivenAndEndedOnWhatWasKeptSaysOfWhenThatIs() {
        var current = granted(employee);
        assertThat(asOf("right.granted", current)).isEmpty();
        MAGDA.behave((exchange, message) -> MagdaStandIn.send(exchange, 503, ""));
        moveBack();
        var kept = granted(belgium.person("Bo", "Claes"));
        assertThat(asOf("right.granted", kept)).isPresent();
        endGrant.end(director.id(), kept.id());
        assertThat(asOf("right.ended", kept)).isPresent();
        endGrant.end(employee.id(), current.id());
        assertThat(asOf("right.ended", current))
                .as("its holder needs no authority")
                .isEmpty();
    }

    private Grant granted(Person to) {
        var today = clock.today();
        var answer = grantRight.grant(new GrantRight.Command(
                director.id(),
                bakery.number(),
                right.id(),
                Set.of("dienstverlener"),
                new GrantRight.Whom.Known(to.id()),
                today,
                today.plusMonths(7),
                UUID.randomUUID()));
        return ((GrantRight.Answer.Granted) answer).grant();
    }

    private Optional<String> asOf(String kind, Grant grant) {
        return Optional.ofNullable(database.sql(
                                "SELECT COALESCE(detail ->> 'register-as-of', '') FROM audit.fact WHERE kind = ? AND detail ->> 'grant' = ?")
                        .params(kind, grant.id().toString())
                        .query(String.class)
                        .single())
                .filter(at -> !at.isEmpty());
    }

    /** Time cannot be moved, so when MAGDA was asked is moved back. */
    private void moveBack() {
        database.sql(
                        "UPDATE registers.told SET as_of = now() - interval '2 hours', asked_at = now() - interval '2 hours'"
                                + " WHERE enterprise = ?")
                .param(bakery.number().digits())
                .update();
        database.sql("UPDATE registers.told_of_person SET asked_at = now() - interval '2 hours' WHERE person_id = ?")
                .param(director.id().value())
                .update();
    }
}
