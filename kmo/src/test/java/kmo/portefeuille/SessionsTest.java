package kmo.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionsTest extends KmoTest {

    static String rawId(Browser browser) {
        return new String(
                Base64.getDecoder().decode(browser.cookie("KMO_SESSION").orElseThrow()), StandardCharsets.UTF_8);
    }

    static int sessionsWithHashOf(String id, Kmo kmo) {
        return kmo.query("SELECT 1 FROM kmo.session WHERE session_id = encode(sha256('" + id + "'), 'hex')")
                .size();
    }

    @Test
    void theDatabaseHoldsTheHashOfTheSessionIdAndNotTheId() {
        browser.open("/aanmelden");
        String id = rawId(browser);
        assertThat(sessionsWithHashOf(id, KMO)).isEqualTo(1);
        assertThat(KMO.query("SELECT 1 FROM kmo.session WHERE session_id = '" + id + "' OR primary_id = '" + id + "'"))
                .isEmpty();
    }

    @Test
    void theHashItselfOpensNothing() {
        browser.open("/aanmelden");
        String hash = KMO.query("SELECT encode(sha256('" + rawId(browser) + "'), 'hex')")
                .getFirst()
                .getFirst();
        String stolen = Base64.getEncoder().encodeToString(hash.getBytes(StandardCharsets.UTF_8));
        assertThat(KMO.browser().withCookie("KMO_SESSION", stolen).step("/mijn").status())
                .isEqualTo(302);
    }

    @Test
    void theClientSecretIsNotInTheSession() {
        browser.open("/aanmelden");
        assertThat(KMO.query("SELECT attribute_name FROM kmo.session_attributes WHERE position('"
                        + StandInProvider.CLIENT_SECRET + "'::bytea IN attribute_bytes) > 0"))
                .isEmpty();
    }

    @Test
    void aRestartSignsNobodyOut() {
        try (var other = new Kmo(PROVIDER, Map.of())) {
            var person = other.browser();
            person.open("/aanmelden");
            other.restart();
            PROVIDER.asked = Map.of();
            assertThat(person.open("/mijn").text()).contains("Lotte Vermeulen");
            assertThat(PROVIDER.asked).isEmpty();
        }
    }

    @Test
    void whatAnotherVersionWroteIsAbsentInsteadOfAnError() {
        browser.open("/aanmelden");
        KMO.query("UPDATE kmo.session_attributes SET attribute_bytes = 'of another version' WHERE session_primary_id = "
                + "(SELECT primary_id FROM kmo.session WHERE session_id = encode(sha256('" + rawId(browser)
                + "'), 'hex'))");
        assertThat(browser.open("/mijn").text()).contains("Lotte Vermeulen");
    }

    @Test
    void aSessionEndsAfterItsLongestTimeHoweverBusy() {
        try (var strict = new Kmo(PROVIDER, Map.of("kmo.longest-session", "0s"))) {
            var page = strict.browser().open("/aanmelden");
            assertThat(page.address().getPath()).isEqualTo("/aanmelden/mislukt/session-over");
            assertThat(page.text()).contains("Meld u opnieuw aan");
        }
    }

    @Test
    void anIdleSessionEndsAfterAnHour() {
        browser.open("/aanmelden");
        KMO.query("UPDATE kmo.session SET last_access_time = last_access_time - 3601000 WHERE session_id = "
                + "encode(sha256('" + rawId(browser) + "'), 'hex')");
        assertThat(browser.step("/mijn").location().getPath()).isEqualTo("/aanmelden");
    }
}
