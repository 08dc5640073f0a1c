package be.namens.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.portal.PortalVisitor;
import be.namens.registers.PersonId;
import be.namens.shared.NamensSettings;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Desks are shown to their clerks: nobody else could go on there. */
@NamensTest
class StartPageTest {

    @Autowired
    NamensSettings settings;

    @Autowired
    ApplicationContext context;

    @ParameterizedTest
    @EnumSource
    void aClerkFindsTheDeskUntilTheRightEnds(Desk desk) {
        var world = new DeskWorld(context);
        var clerk = world.clerk(desk);
        assertThat(startPage(clerk.person())).contains(desk.displayName().nl());
        world.endRight(clerk);
        assertThat(startPage(clerk.person())).doesNotContain(desk.displayName().nl());
    }

    @ParameterizedTest
    @EnumSource
    void whoWorksAtNoDeskReadsOfNone(Desk desk) {
        var belgium = new Belgium(context);
        var director = belgium.person("Jan", "Peeters");
        belgium.director(director, belgium.company("Bakkerij De Halm"));
        assertThat(startPage(director.id())).doesNotContain(desk.displayName().nl(), desk.home());
    }

    private String startPage(PersonId person) {
        return new PortalVisitor(settings.baseUrl()).signedInAs(person).get("/").body();
    }
}
