package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Logging out works as at ACM: bare, with a registered address to go to, or only forgetting for whom one acts. */
@NamensTest
class LogoutTest {

    @Autowired
    ApplicationContext context;

    private OpClient client;
    private OpClient.Browser browser;
    private Enterprise company;
    private String idToken;

    @BeforeEach
    void somebodySignedIn() throws Exception {
        var belgium = new Belgium(context);
        client = OpClient.of(context);
        Person director = belgium.person("Lotte", "Claes");
        company = belgium.company("Drukkerij Claes");
        belgium.director(director, company);
        browser = client.signedIn(director);
        idToken = client.redeem(browser.codeFor(company)).json().get("id_token").asString();
    }

    private boolean sessionLives() throws Exception {
        return browser.authorizeFor(company, "prompt", "none").parameter("code").isPresent();
    }

    @Test
    void bareItEndsTheSessionAndShowsThatItDid() throws Exception {
        var answer = browser.get("/v1/logout");
        assertThat(answer.location()).isEqualTo("/afgemeld");
        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("namens_session=") && cookie.contains("Max-Age=0"));
        assertThat(sessionLives()).isFalse();
    }

    @Test
    void withARegisteredAddressItGoesThereWithTheState() throws Exception {
        var answer = browser.get("/v1/logout?client_id=" + client.clientId + "&post_logout_redirect_uri="
                + OpClient.encode(OpClient.SIGNED_OUT) + "&state=a%26b");
        assertThat(answer.location()).isEqualTo(OpClient.SIGNED_OUT + "?state=a%26b");
        assertThat(sessionLives()).isFalse();
    }

    @Test
    void aRegisteredAddressKeepsItsOwnQueryAndGetsTheStateBehindIt() throws Exception {
        assertThat(browser.get("/v1/logout?client_id=" + client.clientId + "&post_logout_redirect_uri="
                                + OpClient.encode(OpClient.SIGNED_OUT_WITH_QUERY) + "&state=a+b%7B0%7D")
                        .location())
                .isEqualTo(OpClient.SIGNED_OUT_WITH_QUERY + "&state=a%20b%7B0%7D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "https://eservice.example/signed-out/", "/afgemeld"})
    void withAnyOtherAddressNothingHappensAndAPageSaysWhy(String uri) throws Exception {
        var answer = browser.get(
                "/v1/logout?client_id=" + client.clientId + "&post_logout_redirect_uri=" + OpClient.encode(uri));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.location()).isEmpty();
        assertThat(answer.body()).contains("nog niet afgemeld");
        assertThat(sessionLives()).isTrue();
    }

    @Test
    void anAddressWithoutAClientIsRefused() throws Exception {
        assertThat(browser.get("/v1/logout?post_logout_redirect_uri=" + OpClient.encode(OpClient.SIGNED_OUT))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void anIdTokenSaysOfWhichClientTheAddressIs() throws Exception {
        var answer = browser.get("/v1/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri="
                + OpClient.encode(OpClient.SIGNED_OUT) + "&state=s");
        assertThat(answer.location()).isEqualTo(OpClient.SIGNED_OUT + "?state=s");
        assertThat(sessionLives()).isFalse();
    }

    @Test
    void anIdTokenOfOneClientDoesNotOpenTheAddressOfAnother() throws Exception {
        String hint = "/v1/logout?id_token_hint=" + idToken + "&post_logout_redirect_uri=";
        assertThat(browser.get(hint + OpClient.encode("https://other.example/")).status())
                .isEqualTo(400);
        assertThat(browser.get(hint + OpClient.encode(OpClient.SIGNED_OUT) + "&client_id=nobody")
                        .status())
                .isEqualTo(400);
        assertThat(sessionLives()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a.b.c", "e30.e30.e30", "e30.bnVsbA.e30"})
    void whatIsNoIdTokenSaysNothing(String hint) throws Exception {
        assertThat(browser.get("/v1/logout?id_token_hint=" + hint + "&post_logout_redirect_uri="
                                + OpClient.encode(OpClient.SIGNED_OUT))
                        .status())
                .isEqualTo(400);
        assertThat(browser.get("/v1/logout?id_token_hint=" + hint).location()).isEqualTo("/afgemeld");
    }

    @ParameterizedTest
    @ValueSource(strings = {"switch", "switch=", "switch=true"})
    void switchKeepsTheProofAndForgetsForWhom(String parameter) throws Exception {
        var answer = browser.get("/v1/logout?" + parameter + "&client_id=" + client.clientId
                + "&post_logout_redirect_uri=" + OpClient.encode(OpClient.SIGNED_OUT));
        assertThat(answer.location()).isEqualTo(OpClient.SIGNED_OUT);
        assertThat(browser.authorize().location()).startsWith("/aanmelden/");
        assertThat(sessionLives()).isTrue();
    }

    @Test
    void withoutASessionItIsNoError() throws Exception {
        assertThat(client.stranger().get("/v1/logout").location()).isEqualTo("/afgemeld");
    }
}
