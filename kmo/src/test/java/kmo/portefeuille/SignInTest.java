package kmo.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInTest extends KmoTest {

    @Test
    void theStartPageTellsWhatThisIsAndLeavesNoSession() {
        var page = browser.open("/");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Steun voor opleiding en advies", "Aanmelden");
        assertThat(browser.cookie("KMO_SESSION")).isEmpty();
    }

    @Test
    void signingInAsksForACodeWithStateNonceAndProofKey() {
        browser.open("/aanmelden");
        assertThat(PROVIDER.asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", StandInProvider.CLIENT_ID)
                .containsEntry("scope", "openid profile vo vlaio_inkom")
                .containsEntry("redirect_uri", KMO.baseUrl() + "/login/oauth2/code/namens")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("ui_locales", "nl")
                .containsKeys("state", "nonce", "code_challenge");
    }

    @Test
    void afterSigningInOneSeesWhoForWhomWithWhichProfileAndWhy() {
        var page = browser.open("/aanmelden");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address().toString()).isEqualTo(KMO.baseUrl() + "/mijn");
        assertThat(page.text())
                .contains("Lotte Vermeulen", "Bakkerij De Halm BV", "0123.456.749", "VLAIO Inkom Gebruiker")
                .contains("Als gebruiker vraagt u steun aan")
                .contains("omdat u wettelijk vertegenwoordiger van Bakkerij De Halm BV bent")
                .doesNotContain("Als dienstverlener registreert");
    }

    @Test
    void everyPageSaysForWhomOneActs() {
        browser.open("/aanmelden");
        assertThat(browser.open("/").text()).contains("U handelt namens Bakkerij De Halm BV 0123.456.749 wissel");
    }

    @Test
    void whoAsksForAPageGetsThatPageAfterSigningIn() {
        PROVIDER.says("dienstverlener");
        assertThat(browser.open("/dienstverleners").address().toString()).isEqualTo(KMO.baseUrl() + "/dienstverleners");
    }

    @Test
    void nobodyOpensASecuredPageWithoutSigningIn() {
        for (String path : List.of("/mijn", "/dienstverleners", "/mijn/iets")) {
            var answer = browser.step(path);
            assertThat(answer.status()).as(path).isEqualTo(302);
            assertThat(answer.location().getPath()).as(path).isEqualTo("/aanmelden");
        }
    }

    @Test
    void theSessionIdChangesAtSignIn() {
        var ids = new ArrayList<String>();
        var page = browser.step("/aanmelden");
        while (page.status() / 100 == 3) {
            browser.cookie("KMO_SESSION").ifPresent(ids::add);
            page = browser.step(page.location().toString());
        }
        browser.cookie("KMO_SESSION").ifPresent(ids::add);
        assertThat(ids.getFirst()).isNotEqualTo(ids.getLast());
        assertThat(withSession(ids.getFirst()).step("/mijn").status()).isEqualTo(302);
        assertThat(withSession(ids.getLast()).step("/mijn").status()).isEqualTo(200);
    }

    private static Browser withSession(String id) {
        return KMO.browser().withCookie("KMO_SESSION", id);
    }

    @Test
    void allProfilesThatOneHasAreShown() {
        PROVIDER.says("gebruiker", "dienstverlener");
        assertThat(browser.open("/aanmelden").text())
                .contains("Als gebruiker vraagt u steun aan", "Als dienstverlener registreert u");
    }

    @Test
    void aProfileThatThisVersionDoesNotKnowIsNoReasonToRefuse() {
        PROVIDER.says("gebruiker", "auditor");
        assertThat(browser.open("/aanmelden").text()).contains("Als gebruiker").doesNotContain("auditor");
    }
}
