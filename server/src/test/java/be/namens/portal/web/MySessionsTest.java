package be.namens.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.ShowAsDemoPerson;
import be.namens.registers.Person;
import be.namens.shared.Localized;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody sees where they are signed in and where they went, and ends what should not be. */
@NamensTest
class MySessionsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private Browser laptop;
    private Browser telephone;
    private Person jan;

    @BeforeEach
    void signedInOnTwoDevices() {
        jan = somebody("Jan");
        laptop = signedIn(jan);
        telephone = signedIn(jan);
    }

    @Test
    void bothSessionsAreThereWithTheirKeyAndThisOneIsMarked() {
        var page = laptop.open("/mijn-sessies");
        assertThat(page.texts("section.n-card")).hasSize(2);
        assertThat(page.texts("section.n-card:contains(dit toestel)")).hasSize(1);
        for (var device : List.of(laptop, telephone)) {
            assertThat(device.open("/mijn-sessies").texts("section.n-card").getFirst())
                    .contains("dit toestel");
        }
        assertThat(page.text()).contains("Aangemeld met Testsleutel, op", "Begonnen op", "Onbekend toestel");
    }

    @Test
    void theSessionOfTheOtherDeviceIsEndedAndItsNextSignInAsksAKey() {
        var ended = laptop.open("/mijn-sessies")
                .form("section:not(:contains(dit toestel)) form")
                .submit();
        assertThat(ended.text()).contains("Die sessie is er niet meer");
        assertThat(ended.texts("section.n-card")).hasSize(1);
        assertThat(facts("session.ended")).isEqualTo(1);

        telephone.setCookie("namens_portal", "");
        assertThat(telephone.open("/mijn-rechten").address()).startsWith("/aanmelden");
        laptop.setCookie("namens_portal", "");
        assertThat(laptop.open("/mijn-rechten").address()).isEqualTo("/mijn-rechten");
    }

    @Test
    void withItTheOtherDeviceIsOutOfThePortalAtItsNextPage() {
        var form = telephone.open("/mijn-sessies").form("form[action$=alle-beeindigen]");
        laptop.open("/mijn-sessies")
                .form("section:not(:contains(dit toestel)) form")
                .submit();

        assertThat(form.submit().address())
                .as("nothing is done for it any more")
                .startsWith("/aanmelden");
        assertThat(telephone.open("/mijn-rechten").address()).startsWith("/aanmelden");
        assertThat(laptop.open("/mijn-sessies").texts("section.n-card")).hasSize(1);
    }

    @Test
    void whoEndsTheSessionOfThisBrowserIsSignedOutHere() {
        var out = laptop.open("/mijn-sessies")
                .form("section:contains(dit toestel) form")
                .submit();
        assertThat(out.text()).contains("U bent hier afgemeld");
        assertThat(laptop.open("/mijn-rechten").address()).startsWith("/aanmelden");
        assertThat(telephone.open("/mijn-sessies").texts("section.n-card")).hasSize(1);
    }

    @Test
    void whoSignsOutAtTheProviderIsOutOfThePortalToo() {
        laptop.open("/op/v1/logout");
        assertThat(laptop.open("/mijn-rechten").address()).startsWith("/aanmelden");
        assertThat(telephone.open("/mijn-rechten").address()).isEqualTo("/mijn-rechten");
    }

    @Test
    void endingEverythingSignsOutOnEveryDeviceHereToo() {
        var start = laptop.open("/mijn-sessies")
                .form("form[action$=alle-beeindigen]")
                .submit();
        assertThat(start.text()).contains("U bent hier afgemeld");
        for (var browser : new Browser[] {laptop, telephone}) {
            assertThat(browser.open("/mijn-rechten").address()).startsWith("/aanmelden");
        }
        assertThat(facts("session.ended")).isEqualTo(2);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        var stranger = signedIn(somebody("Karel"));
        UUID session = database.sql("SELECT id FROM signin.session WHERE person = ? LIMIT 1")
                .param(jan.id().value())
                .query(UUID.class)
                .single();
        stranger.open("/mijn-sessies")
                .form("section form")
                .fill("session", session.toString())
                .submit();
        assertThat(laptop.open("/mijn-sessies").texts("section.n-card")).hasSize(2);
        assertThat(facts("session.ended")).isZero();
    }

    @Test
    void whatIsNoSessionIsRefusedAsInput() {
        var answer = laptop.open("/mijn-sessies")
                .form("section form")
                .fill("session", "no session")
                .submit();
        assertThat(answer.status()).isEqualTo(400);
    }

    @Test
    void theSignInsOfTheLastYearAreThereTheLastFirst() {
        var page = laptop.open("/mijn-aanmeldingen");
        assertThat(page.texts("tbody tr"))
                .hasSize(2)
                .allSatisfy(row -> assertThat(row).contains("Gebruikersbeheer", "uzelf", "Testsleutel"));
        assertThat(signedIn(somebody("Karel")).open("/mijn-aanmeldingen").texts("tbody tr"))
                .hasSize(1);
    }

    @Test
    void aLongListHasPages() {
        database.sql("""
                        INSERT INTO audit.fact (at, kind, outcome, actor, e_service, enterprise, detail)
                        SELECT now() - n * interval '13 days', 'sign-in.completed', 'DONE', ?, 'gone', '0123456749',
                            '{"key": "a-key-of-before"}'
                        FROM generate_series(1, 40) n
                        """).param(jan.id().value()).update();
        var first = laptop.open("/mijn-aanmeldingen");
        assertThat(first.texts("tbody tr")).hasSize(25);
        var second = first.follow("Volgende 25");
        // 28 fit in a year, and two signed in just now
        assertThat(second.texts("tbody tr")).hasSize(5);
        assertThat(second.text()).contains("gone", "0123.456.749", "a-key-of-before", "Naar het begin");
    }

    private Person somebody(String name) {
        var person = new Belgium(context).person(name, "Peeters");
        context.getBean(ShowAsDemoPerson.class).show(person.id(), Localized.same("proef"), 1_000);
        return person;
    }

    private static Page prove(Page keys, Person person) {
        return keys.follow("sleutel/test-key")
                .form("form[action$=test-key]")
                .fill("person", person.id().toString())
                .submit();
    }

    private Browser signedIn(Person person) {
        var browser = new Browser(context);
        Page arrived = prove(browser.open("/mijn-rechten"), person);
        assertThat(arrived.address()).isEqualTo("/mijn-rechten");
        return browser;
    }

    private int facts(String kind) {
        return database.sql("SELECT count(*) FROM audit.fact WHERE actor = ? AND kind = ?")
                .params(jan.id().value(), kind)
                .query(Integer.class)
                .single();
    }
}
