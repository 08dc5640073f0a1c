package be.namens.desks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.namens.shared.Refused;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may work at a desk: asked again by every doing. */
@NamensTest
class ClerkRightTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ClerkRight right;

    @Autowired
    JdbcClient database;

    private DeskWorld world;
    private Belgium belgium;

    @BeforeEach
    void desks() {
        world = new DeskWorld(context);
        belgium = new Belgium(context);
    }

    @ParameterizedTest
    @EnumSource
    void whoHoldsTheRightAtARecognisedOrganisationMay(Desk desk) {
        assertThatCode(() -> right.require(world.clerk(desk, 1))).doesNotThrowAnyException();
        assertThatCode(() -> right.require(world.clerk(desk, 2))).doesNotThrowAnyException();
    }

    @Test
    void whoWorksThereWithoutTheRightMayNot() {
        var clerk = world.clerk(Desk.ENTERPRISES);
        var colleague =
                new Clerk(Desk.ENTERPRISES, belgium.person("An", "Zonder").id(), clerk.organisation(), DeskWorld.KEY);
        refused(colleague, DesksRefusal.DESK_RIGHT_MISSING);
    }

    @Test
    void theDirectorOfTheOrganisationHasItNotByLaw() {
        var organisation = world.organisation(Desk.PERSONS, 1);
        var director = belgium.person("Bea", "Baas");
        belgium.director(director, organisation);
        refused(
                new Clerk(Desk.PERSONS, director.id(), organisation.number(), DeskWorld.KEY),
                DesksRefusal.DESK_RIGHT_MISSING);
    }

    /** The operator no longer names the organisation, where the right was given before. */
    @Test
    void theRightAtAnEnterpriseThatIsNotRecognisedAnyMoreOpensNothing() {
        var clerk = world.clerk(Desk.ENTERPRISES);
        var bakery = belgium.company("Bakkerij Zonder Loket BV");
        database.sql("UPDATE rights.grant SET enterprise = ? WHERE person_id = ?")
                .params(bakery.number().digits(), clerk.person().value())
                .update();
        refused(
                new Clerk(Desk.ENTERPRISES, clerk.person(), bakery.number(), DeskWorld.KEY),
                DesksRefusal.DESK_NOT_RECOGNISED);
    }

    @Test
    void theRightOfOneDeskOpensNotTheOther() {
        var clerk = world.clerk(Desk.ENTERPRISES);
        refused(
                new Clerk(Desk.PERSONS, clerk.person(), clerk.organisation(), DeskWorld.KEY),
                DesksRefusal.DESK_NOT_RECOGNISED);
    }

    @Test
    void theRightAtOneOrganisationOpensNotTheDeskOfAnother() {
        var clerk = world.clerk(Desk.ENTERPRISES, 1);
        var elsewhere = world.organisation(Desk.ENTERPRISES, 2);
        refused(
                new Clerk(Desk.ENTERPRISES, clerk.person(), elsewhere.number(), DeskWorld.KEY),
                DesksRefusal.DESK_RIGHT_MISSING);
    }

    @Test
    void aRightThatEndedIsOverAtOnceAndTheRefusalIsInTheTrail() {
        var clerk = world.clerk(Desk.ENTERPRISES);
        right.require(clerk);
        world.endRight(clerk);
        refused(clerk, DesksRefusal.DESK_RIGHT_MISSING);
        assertThat(database.sql("""
                                SELECT kind || ' ' || outcome || ' ' || e_service || ' ' || (detail ->> 'refusal') || ' ' || (detail ->> 'organisation')
                                  FROM audit.fact WHERE actor = ? AND kind LIKE 'desk.%'
                                """)
                        .param(clerk.person().value())
                        .query(String.class)
                        .list())
                .containsExactly("desk.refused REFUSED ondernemingsloket desk-right-missing "
                        + clerk.organisation().digits());
    }

    private void refused(Clerk clerk, DesksRefusal reason) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> right.require(clerk))
                .matches(refused -> refused.reason() == reason);
    }
}
