package kmo.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LeavingTest extends KmoTest {

    private Browser.Page signedIn() {
        var page = browser.open("/aanmelden");
        assertThat(page.status()).isEqualTo(200);
        return page;
    }

    private void isSignedOut() {
        assertThat(browser.step("/mijn").location().getPath()).isEqualTo("/aanmelden");
    }

    @Test
    void signingOutHereEndsOnlyTheSessionHere() {
        var answer = browser.press(signedIn(), "/afmelden");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).hasToString(KMO.baseUrl() + "/afgemeld");
        assertThat(browser.followed(answer).text()).contains("U bent afgemeld bij kmo-portefeuille. Bij Namens");
        isSignedOut();
    }

    @Test
    void signingOutEverywhereGoesOnToTheProvider() throws ParseException {
        var answer = browser.press(signedIn(), "/afmelden/overal");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location().toString()).startsWith(PROVIDER.issuer() + "/v1/logout?client_id=");
        var query = StandInProvider.queryOf(answer.location());
        assertThat(query)
                .containsOnlyKeys("client_id", "post_logout_redirect_uri", "state", "id_token_hint")
                .containsEntry("client_id", StandInProvider.CLIENT_ID)
                .containsEntry("post_logout_redirect_uri", KMO.baseUrl() + "/afgemeld");
        assertThat(SignedJWT.parse(query.get("id_token_hint")).getJWTClaimsSet().getIssuer())
                .isEqualTo(PROVIDER.issuer());
        isSignedOut();
        assertThat(browser.open("/afgemeld?state=" + query.get("state")).text())
                .contains("afgemeld bij kmo-portefeuille en bij Namens");
    }

    @Test
    void actingForAnotherEnterpriseEndsTheSessionHereAndAsksTheProviderToChooseAgain() {
        var answer = browser.press(signedIn(), "/wissel");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location())
                .hasToString(PROVIDER.issuer() + "/v1/logout?switch&client_id=" + StandInProvider.CLIENT_ID
                        + "&post_logout_redirect_uri="
                        + KMO.baseUrl().replace(":", "%3A").replace("/", "%2F")
                        + "%2Faanmelden");
        isSignedOut();
    }

    @Test
    void comingBackFromTheSwitchSignsInAtOnceForTheOtherEnterprise() {
        browser.press(signedIn(), "/wissel");
        var claims = StandInProvider.claimsWith();
        claims.put("vo_orgcode", "0200065765");
        claims.put("vo_orgnaam", "Molen Ter Heide NV");
        claims.put("vlaio_inkom_rol_3d", List.of("VLAIOInkomGebruiker-gebruiker:0200065765"));
        PROVIDER.claims = claims;
        PROVIDER.userInfo = claims;
        assertThat(browser.open("/aanmelden").text())
                .contains("U handelt namens Molen Ter Heide NV 0200.065.765")
                .doesNotContain("Bakkerij De Halm");
    }

    @Test
    void aPostFromElsewhereDoesNothing() {
        signedIn();
        for (String path : List.of("/afmelden", "/afmelden/overal", "/wissel")) {
            var answer = browser.post(path, Map.of("_csrf", "guessed"));
            assertThat(answer.status()).as(path).isEqualTo(403);
            assertThat(answer.text()).as(path).contains("Deze pagina stond te lang open");
        }
        assertThat(browser.open("/mijn").text()).contains("Lotte Vermeulen");
    }

    @Test
    void aLinkCannotSignAnybodyOut() {
        signedIn();
        assertThat(browser.step("/afmelden").status()).isEqualTo(405);
        assertThat(browser.open("/mijn").status()).isEqualTo(200);
    }

    @Test
    void theSessionIsGoneFromTheDatabaseToo() {
        signedIn();
        String id = SessionsTest.rawId(browser);
        assertThat(SessionsTest.sessionsWithHashOf(id, KMO)).isEqualTo(1);
        browser.press(browser.open("/mijn"), "/afmelden");
        assertThat(SessionsTest.sessionsWithHashOf(id, KMO)).isZero();
    }
}
