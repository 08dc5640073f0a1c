package be.namens.desks.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.keys.ShowAsDemoPerson;
import be.namens.shared.Localized;
import be.namens.testing.Browser;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole road of a clerk to a desk: key, OpenID Provider, for whom, session, and out again. */
@NamensTest
class SignedInAtDeskTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Test
    void aClerkProvesWhoTheyAreAndActsForTheirOrganisation() {
        var clerk = new DeskWorld(context).clerk(Desk.ENTERPRISES);
        context.getBean(ShowAsDemoPerson.class).show(clerk.person(), Localized.same("proef"), 1_000);
        var browser = new Browser(context);
        var arrived = prove(browser.open("/loket/ondernemingen"), clerk.person().toString());
        assertThat(arrived.address()).isEqualTo("/loket/ondernemingen");
        assertThat(arrived.text())
                .contains("Klaas Bediende", "U handelt namens Loket 1 enterprises", "Ondernemingsloket");
        assertThat(browser.open("/mijn-rechten").text()).as("single sign-on").contains("Klaas Bediende");

        var out = arrived.form("form[action$=afmelden]").submit();
        assertThat(out.address()).isEqualTo("/");
        assertThat(browser.open("/loket/ondernemingen").address())
                .as("the next clerk proves who they are")
                .startsWith("/aanmelden");
    }

    @Test
    void whoHasNoRightThereIsToldBeforeTheDesk() {
        var clerk = new DeskWorld(context).clerk(Desk.ENTERPRISES);
        new DeskWorld(context).endRight(clerk);
        context.getBean(ShowAsDemoPerson.class).show(clerk.person(), Localized.same("proef"), 1_000);
        var refused = prove(
                new Browser(context).open("/loket/ondernemingen"),
                clerk.person().toString());
        assertThat(refused.address()).startsWith("/aanmelden");
        assertThat(refused.text()).contains("Medewerker van een ondernemingsloket");
    }

    @Test
    void signedOutElsewhereTheDeskIsClosedAtTheNextPage() {
        var clerk = new DeskWorld(context).clerk(Desk.PERSONS);
        context.getBean(ShowAsDemoPerson.class).show(clerk.person(), Localized.same("proef"), 1_000);
        var browser = new Browser(context);
        prove(browser.open("/loket/personen"), clerk.person().toString());
        database.sql("UPDATE signin.session SET ended_at = now() WHERE person = ?")
                .param(clerk.person().value())
                .update();
        assertThat(browser.open("/loket/personen").address()).startsWith("/aanmelden");
    }

    private static Page prove(Page keys, String person) {
        return keys.follow("sleutel/test-key")
                .form("form[action$=test-key]")
                .fill("person", person)
                .submit();
    }
}
