package kmo.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevokedRightTest extends KmoTest {

    @BeforeEach
    void signedInAsProvider() {
        PROVIDER.says("dienstverlener");
        browser.open("/aanmelden");
        assertThat(browser.open("/dienstverleners").status()).isEqualTo(200);
    }

    private void endedAtTheNextPage() {
        var page = browser.open("/dienstverleners");
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.address().getPath()).isEqualTo("/aanmelden/mislukt/access-ended");
        assertThat(page.text()).contains("Uw toegang is beëindigd", "Meld opnieuw aan");
        assertThat(browser.step("/mijn").location().getPath()).isEqualTo("/aanmelden");
    }

    @Test
    void aTokenThatNoLongerCountsEndsTheVisit() {
        PROVIDER.userInfoStatus = 401;
        endedAtTheNextPage();
    }

    @Test
    void aMissingRoleClaimEndsTheVisit() {
        PROVIDER.userInfo = StandInProvider.claimsWith();
        endedAtTheNextPage();
    }

    @Test
    void claimsOfSomebodyElseEndTheVisit() {
        var claims = StandInProvider.claimsWith("dienstverlener");
        claims.put("sub", "0000000000000000000000000000000000000000");
        PROVIDER.userInfo = claims;
        endedAtTheNextPage();
    }

    @Test
    void nonsenseEndsTheVisit() {
        var claims = StandInProvider.claimsWith();
        claims.put("vlaio_inkom_rol_3d", "VLAIOInkomGebruiker-dienstverlener:0123456749");
        PROVIDER.userInfo = claims;
        endedAtTheNextPage();
    }

    @Test
    void losingOneOfTwoProfilesClosesOnlyItsCorner() {
        PROVIDER.userInfo = StandInProvider.claimsWith("gebruiker");
        assertThat(browser.open("/dienstverleners").text()).contains("ontbreekt het profiel dienstverlener");
        assertThat(browser.open("/mijn").text()).contains("Als gebruiker").doesNotContain("Als dienstverlener");
    }

    @Test
    void withoutAnAnswerNothingOpensButTheVisitWaits() {
        PROVIDER.userInfoStatus = 500;
        var page = browser.open("/dienstverleners");
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("Namens antwoordt niet");
        PROVIDER.userInfoStatus = 200;
        assertThat(browser.open("/dienstverleners").status()).isEqualTo(200);
    }

    @Test
    void anExpiredTokenIsRenewedByTheRunningSessionAtTheProvider() {
        var other = KMO.browser();
        PROVIDER.tokenLifetime = -1;
        var answer = other.step("/dienstverleners");
        while (!answer.location().getPath().equals("/dienstverleners")) {
            answer = other.step(answer.location().toString());
        }
        PROVIDER.asked = Map.of();
        PROVIDER.tokenLifetime = 3600;
        awaitExpiry();
        assertThat(other.open("/dienstverleners").status()).isEqualTo(200);
        assertThat(PROVIDER.asked).containsEntry("response_type", "code");
    }

    /** Spring Security gives a token without life one second. */
    private static void awaitExpiry() {
        var end = java.time.Instant.now().plusMillis(1100);
        while (java.time.Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void withARecheckOfAMinuteTheProviderIsAskedOnceAMinute() {
        try (var relaxed = new Kmo(PROVIDER, Map.of("kmo.recheck", "60s"))) {
            var other = relaxed.browser();
            other.open("/aanmelden");
            int before = PROVIDER.userInfoCalls.get();
            other.open("/mijn");
            other.open("/mijn");
            assertThat(PROVIDER.userInfoCalls).hasValue(before);
        }
    }
}
