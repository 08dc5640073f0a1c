package be.namens.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.shared.Refused;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which places are asked for the status of a card, what a card signs, and for how long a question stands. */
class EidAddressesTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");
    private static final CardAuthority AUTHORITY =
            CardAuthority.root("Root", NOW).below("Citizen CA", NOW);
    private static final List<String> HOSTS = List.of("*.eid.belgium.be", "ocsp.example:8443");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://ocsp.eid.belgium.be/2",
                "HTTP://OCSP.EID.BELGIUM.BE/2",
                "http://ocsp.eid.belgium.be:80/2",
                "https://ocsp.eid.belgium.be/2",
                "https://ocsp.example:8443/"
            })
    void theAuthoritiesOfBelgiumAreAsked(String address) {
        assertThat(OcspAddress.of(card(address), HOSTS)).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://eid.belgium.be/",
                "http://ocsp.eid.belgium.be.example/",
                "http://fakeeid.belgium.be/",
                "http://ocsp.eid.belgium.be:8080/",
                "https://ocsp.example/",
                "http://ocsp.eid.belgium.be@127.0.0.1/",
                "http://127.0.0.1/",
                "http://[::1]/",
                "ftp://ocsp.eid.belgium.be/",
                "ocsp.eid.belgium.be",
                "http:///ocsp.eid.belgium.be"
            })
    void noCertificateSendsTheServerElsewhere(String address) {
        assertThatThrownBy(() -> OcspAddress.of(card(address), HOSTS))
                .isInstanceOf(Refused.class)
                .hasMessage("eid-ocsp-address");
    }

    @ParameterizedTest
    @CsvSource({
        "https://aanmelden.example.be, https://aanmelden.example.be",
        "https://Aanmelden.Example.be:443/pad, https://aanmelden.example.be",
        "https://aanmelden.example.be:8443, https://aanmelden.example.be:8443",
        "http://localhost:8080, http://localhost:8080"
    })
    void theOriginIsAsABrowserWritesIt(String base, String origin) {
        assertThat(CheckCard.originOf(URI.create(base))).isEqualTo(origin);
    }

    @Test
    void aQuestionHas256RandomBitsAndIsKeptWithItsTime() {
        var asked = Question.random(NOW);
        assertThat(Base64.getDecoder().decode(asked.nonce())).hasSize(32);
        assertThat(Question.random(NOW).nonce()).isNotEqualTo(asked.nonce());
        assertThat(Question.of(asked.bytes())).isEqualTo(asked);
        assertThat(asked.toString()).doesNotContain(asked.nonce());
    }

    @Test
    void aQuestionStandsForFiveMinutesAndNotLonger() {
        var asked = Question.random(NOW);
        var five = Duration.ofMinutes(5);
        assertThat(asked.notOlderThan(five, NOW.plus(five))).isEqualTo(asked);
        assertThatThrownBy(() -> asked.notOlderThan(five, NOW.plus(five).plusMillis(1)))
                .hasMessage("eid-question-old");
    }

    private static X509Certificate card(String ocsp) {
        return new CardDraft("85010130099", ocsp).by(AUTHORITY, NOW).certificate();
    }
}
