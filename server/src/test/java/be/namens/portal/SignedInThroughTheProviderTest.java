package be.namens.portal;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.entrance.SessionsOfPages;
import be.namens.keys.ShowAsDemoPerson;
import be.namens.registers.Person;
import be.namens.shared.Localized;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole road of a person into the portal: key, OpenID Provider, session, and out again. */
@NamensTest
class SignedInThroughTheProviderTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private Browser browser;
    private Person jan;

    @BeforeEach
    void somebodyWithAKey() {
        browser = new Browser(context);
        jan = new Belgium(context).person("Jan", "Peeters");
        context.getBean(ShowAsDemoPerson.class).show(jan.id(), Localized.same("proef"), 1_000);
    }

    @Test
    void thePageThatWasAskedComesAfterTheSignIn() {
        var arrived = prove(browser.open("/mijn-rechten"));
        assertThat(arrived.status()).isEqualTo(200);
        assertThat(arrived.address()).isEqualTo("/mijn-rechten");
        assertThat(arrived.text()).contains("Jan Peeters", "U handelt voor uzelf", "Mijn rechten");
    }

    @Test
    void theStartPageGreetsAndShowsHowFarOneIs() {
        var start = prove(browser.open("/").follow("Aanmelden"));
        assertThat(start.address()).isEqualTo("/");
        assertThat(start.text())
                .contains(
                        "Dag Jan Peeters",
                        "U bent aangemeld: u hebt een sleutel",
                        "U mag nog voor geen enkele onderneming handelen");
    }

    @Test
    void signedOutHereTheProviderStillKnowsWhoItIs() {
        prove(browser.open("/mijn-rechten"));
        var out = browser.open("/portaal/afmelden").form().fill("waar", "hier").submit();
        assertThat(out.text()).contains("U bent hier afgemeld");
        assertThat(browser.open("/mijn-rechten").address()).isEqualTo("/mijn-rechten");
    }

    @Test
    void signedOutEverywhereTheKeyIsAskedAgain() {
        prove(browser.open("/mijn-rechten"));
        var out =
                browser.open("/portaal/afmelden").form().fill("waar", "overal").submit();
        assertThat(out.address()).isEqualTo("/");
        assertThat(browser.open("/mijn-rechten").address()).startsWith("/aanmelden");
    }

    @Test
    void neitherTokenNorNumberIsKeptInTheSession() {
        prove(browser.open("/mijn-rechten"));
        var attributes =
                database.sql("""
                        SELECT encode(attribute_bytes, 'escape') FROM entrance.session_attributes a
                        JOIN entrance.session s ON s.primary_id = a.session_primary_id WHERE s.principal_name = ?
                        """).param(jan.id().toString()).query(String.class).list();
        assertThat(attributes)
                .isNotEmpty()
                .allSatisfy(attribute -> assertThat(attribute)
                        .doesNotContain(
                                "eyJ", new Belgium(context).numberOf(jan).digits(), "Peeters"));
    }

    @Test
    void theSessionOfBeforeTheSignInIsNotTheOneAfter() {
        browser.open("/mijn-rechten");
        String before = browser.cookie(SessionsOfPages.COOKIE);
        prove(browser.open("/mijn-rechten"));
        assertThat(browser.cookie(SessionsOfPages.COOKIE)).isNotEqualTo(before);
    }

    @Test
    void whoUsedAKeyJustNowMayActivateOneAtOnce() {
        prove(browser.open("/mijn-rechten"));
        var page = browser.open("/sleutels/app-code");
        assertThat(page.address()).isEqualTo("/sleutels/app-code");
        assertThat(page.text()).contains("App-code activeren");
    }

    /** Whoever stole a cookie sits at another browser. */
    @ParameterizedTest
    @ValueSource(strings = {"namens_portal", "namens_session"})
    void aStolenCookieOfASessionAddsNoKey(String stolen) {
        prove(browser.open("/mijn-rechten"));
        itWasTwoMinutesAgo();
        var thief = new Browser(context);
        thief.setCookie(stolen, browser.cookie(stolen));
        assertThat(thief.open("/mijn-rechten").text()).contains("Jan Peeters");

        assertThat(thief.open("/sleutels/app-code").address()).startsWith("/aanmelden/");
        assertThat(thief.open("/sleutels/app-code").address()).as("tried again").startsWith("/aanmelden/");
        assertThat(thief.open("/sleutels/passkey").address()).startsWith("/aanmelden/");
        assertThat(browser.open("/sleutels/app-code").address()).as("its owner").isEqualTo("/sleutels/app-code");
    }

    @Test
    void whoIsSignedInByAProofForAnotherUsesTheKeyOnceMore() {
        prove(browser.open("/mijn-rechten"));
        itWasTwoMinutesAgo();
        browser.setCookie(SessionsOfPages.COOKIE, "");
        assertThat(browser.open("/mijn-rechten").text()).as("single sign-on").contains("Jan Peeters");
        var asked = browser.open("/sleutels/app-code");
        assertThat(asked.text()).contains("vraagt u om nog eens te bewijzen wie u bent");
        var page = prove(asked);
        assertThat(page.address()).isEqualTo("/sleutels/app-code");
        assertThat(page.form("form[action$=app-code]").submit().text()).contains("Scan de QR-code met uw app");
    }

    private void itWasTwoMinutesAgo() {
        database.sql("UPDATE signin.session SET proven_at = proven_at - interval '2 minutes' WHERE person = ?")
                .param(jan.id().value())
                .update();
    }

    private Page prove(Page keys) {
        return keys.follow("sleutel/test-key")
                .form("form[action$=test-key]")
                .fill("person", jan.id().toString())
                .submit();
    }
}
