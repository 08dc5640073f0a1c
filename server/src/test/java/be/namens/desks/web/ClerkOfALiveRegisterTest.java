package be.namens.desks.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.ClerkSignInForTests;
import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.portal.PortalVisitor;
import be.namens.shared.NamensSettings;
import be.namens.testing.LiveRegister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** With MAGDA as live source, a clerk who represents the organisation by law is asked about before their right counts. */
class ClerkOfALiveRegisterTest extends LiveRegister {

    @Autowired
    NamensSettings settings;

    @Autowired
    ApplicationContext context;

    @Test
    void magdaIsAskedAtTheFirstRequestOfAClerkAndNotAtTheNext() {
        var clerk = new DeskWorld(context).clerk(Desk.ENTERPRISES);
        var visitor = new PortalVisitor(settings.baseUrl());
        visitor.get(ClerkSignInForTests.address(clerk));
        MAGDA.behave();
        assertThat(visitor.get(Desk.ENTERPRISES.home()).status()).isEqualTo(200);
        assertThat(MAGDA.asked()).containsExactly("GeefFuncties of a person");
        MAGDA.behave();
        assertThat(visitor.get(Desk.ENTERPRISES.home()).status()).isEqualTo(200);
        assertThat(MAGDA.asked()).isEmpty();
    }
}
