package kmo.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProviderCornerTest extends KmoTest {

    @Test
    void opensForAServiceProvider() {
        PROVIDER.says("dienstverlener");
        browser.open("/aanmelden");
        var page = browser.open("/dienstverleners");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Welkom, Lotte Vermeulen", "dienstverlener voor Bakkerij De Halm BV");
    }

    @Test
    void withoutTheProfileThePageSaysWhichIsMissingForWhomAndWhoCanGiveIt() {
        browser.open("/aanmelden");
        var page = browser.open("/dienstverleners");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text())
                .contains("U handelt namens Bakkerij De Halm BV (0123.456.749)")
                .contains("ontbreekt het profiel dienstverlener")
                .contains("Een wettelijk vertegenwoordiger van Bakkerij De Halm BV")
                .doesNotContain("Welkom");
        assertThat(page.body()).contains("href=\"http://namens.test/portaal\"");
    }

    @Test
    void aProfileForAnotherEnterpriseDoesNotCount() {
        var claims = StandInProvider.claimsWith();
        claims.put(
                "vlaio_inkom_rol_3d",
                java.util.List.of(
                        "VLAIOInkomGebruiker-gebruiker:0123456749", "VLAIOInkomGebruiker-dienstverlener:0200065765"));
        PROVIDER.claims = claims;
        PROVIDER.userInfo = claims;
        browser.open("/aanmelden");
        assertThat(browser.open("/dienstverleners").status()).isEqualTo(403);
    }

    @Test
    void aRightGrantedMeanwhileOpensItWithoutSigningInAgain() {
        browser.open("/aanmelden");
        assertThat(browser.open("/dienstverleners").status()).isEqualTo(403);
        PROVIDER.userInfo = StandInProvider.claimsWith("gebruiker", "dienstverlener");
        assertThat(browser.open("/dienstverleners").status()).isEqualTo(200);
    }
}
