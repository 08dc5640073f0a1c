package kmo.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemsTest extends KmoTest {

    @ParameterizedTest
    @CsvSource({
        "access_denied,access-denied,403",
        "login_required,login-required,403",
        "interaction_required,login-required,403",
        "invalid_scope,invalid-scope,502",
        "temporarily_unavailable,provider-down,503",
        "unsupported_response_type,other,500"
    })
    void anErrorOfTheProviderIsAPageWithANextStep(String error, String page, int status) {
        PROVIDER.error = error;
        var seen = browser.open("/aanmelden");
        assertThat(seen.address().getPath()).isEqualTo("/aanmelden/mislukt/" + page);
        assertThat(seen.status()).isEqualTo(status);
        assertThat(seen.address().getQuery()).isNull();
        assertThat(seen.text()).contains("Opnieuw aanmelden").doesNotContain(error);
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        browser.step(browser.step("/aanmelden").location().toString());
        var page = browser.open("/login/oauth2/code/namens?code=stolen&state=of-somebody-else");
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.text()).contains("Dit aanmelden is niet hier begonnen");
        assertThat(browser.step("/mijn").status()).isEqualTo(302);
    }

    @Test
    void anAnswerCannotBeUsedTwice() {
        var back =
                browser.step(browser.step(browser.step("/aanmelden").location().toString())
                        .location()
                        .toString());
        var address = back.location().toString();
        assertThat(browser.open(address).status()).isEqualTo(200);
        assertThat(KMO.browser().open(address).address().getPath()).isEqualTo("/aanmelden/mislukt/state-mismatch");
    }

    @Test
    void anIdTokenForAnotherSignInIsRefused() {
        PROVIDER.changedNonce = "of-another-sign-in";
        assertThat(browser.open("/aanmelden").address().getPath()).isEqualTo("/aanmelden/mislukt/untrusted-answer");
    }

    @Test
    void anIdTokenSignedByAnybodyIsRefused() {
        PROVIDER.signingKey = StandInProvider.key();
        var page = browser.open("/aanmelden");
        assertThat(page.address().getPath()).isEqualTo("/aanmelden/mislukt/untrusted-answer");
        assertThat(page.status()).isEqualTo(502);
    }

    @Test
    void rolesThatMakeNoSenseAreRefused() {
        var claims = StandInProvider.claimsWith();
        claims.put("vlaio_inkom_rol_3d", List.of("VLAIOInkomGebruiker-gebruiker:0123456748"));
        PROVIDER.claims = claims;
        assertThat(browser.open("/aanmelden").address().getPath()).isEqualTo("/aanmelden/mislukt/untrusted-answer");
    }

    @Test
    void whoHasNoRightHereReadsThat() {
        PROVIDER.says();
        var page = browser.open("/aanmelden");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("U hebt geen recht op kmo-portefeuille", "VLAIO Inkom Gebruiker");
        assertThat(browser.step("/mijn").status()).isEqualTo(302);
    }

    @Test
    void theProgramStartsWithoutTheProviderAndFindsItWhenItIsThere() {
        try (var provider = new StandInProvider()) {
            provider.goDown();
            try (var kmo = new Kmo(provider, Map.of())) {
                var person = kmo.browser();
                assertThat(person.open("/").status()).isEqualTo(200);
                var page = person.open("/aanmelden");
                assertThat(page.status()).isEqualTo(503);
                assertThat(page.text()).contains("Namens antwoordt niet", "Probeer het over enkele minuten opnieuw");
                assertThat(person.open("/login/oauth2/code/namens?code=a&state=b")
                                .status())
                        .isIn(400, 503);
                provider.comeBack();
                assertThat(person.open("/aanmelden").text()).contains("Lotte Vermeulen");
            }
        }
    }

    @Test
    void aProviderThatGoesDownBetweenIsAPageToo() {
        try (var provider = new StandInProvider();
                var kmo = new Kmo(provider, Map.of())) {
            var person = kmo.browser();
            var atProvider = person.step(person.step("/aanmelden").location().toString());
            var back = person.step(atProvider.location().toString()).location().toString();
            provider.goDown();
            var page = person.open(back);
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.text()).contains("Namens antwoordt niet");
        }
    }

    @ParameterizedTest
    @EnumSource(Problem.class)
    void eachHasAPageOfItsOwnInWords(Problem problem) {
        var page = browser.open(problem.page());
        assertThat(page.status()).isEqualTo(problem.status().value());
        assertThat(page.text()).contains("Opnieuw aanmelden").doesNotContain("??");
        assertThat(page.body()).contains("href=\"/aanmelden\"", "href=\"http://namens.test/portaal\"");
    }

    @Test
    void whatDoesNotExistSaysSo() {
        for (String path : List.of("/bestaat-niet", "/aanmelden/mislukt/%3Cscript%3E")) {
            var page = browser.open(path);
            assertThat(page.status()).as(path).isEqualTo(404);
            assertThat(page.text()).as(path).contains("Deze pagina bestaat niet");
            assertThat(page.body()).as(path).doesNotContain("script");
        }
    }
}
