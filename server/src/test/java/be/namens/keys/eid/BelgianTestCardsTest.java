package be.namens.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.testing.MovableClock;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two Belgian test cards that others read with Web eID: what they signed is accepted here, and nothing but that. */
class BelgianTestCardsTest {

    private static final String ORIGIN = "https://47f0-46-131-86-189.ngrok-free.app";
    private static final String ECC_NONCE = "iMeEwP2cgUINY2XoO/lqEpOUn7z/ysHRqGXkGKC4VXE=";
    private static final String RSA_NONCE = "YPVgYc7Qds0qmK/RilPLffnsIg7IIovM4BAWqGZWwiY=";
    private static final Instant THEN = Instant.parse("2024-12-24T00:00:00Z");

    /** The policy for proving who one is of the newest generation of cards of citizens. */
    private static final String POLICY = "2.16.56.12.1.1.2.2";

    @ParameterizedTest
    @CsvSource({"ecc, " + ECC_NONCE, "rsa, " + RSA_NONCE})
    void aCardSaysWhoseItIs(String kind, String nonce) {
        var shown = check(ORIGIN, THEN, POLICY).shown(token(kind), new Question(nonce, THEN));
        assertThat(shown.holder()).isEqualTo(new CardHolder("01050399864", "Nora Angèle", "Specimen"));
        assertThat(shown.issuer()).isEqualTo(authority());
        assertThat(OcspAddress.of(shown.card(), List.of("eiddevcards.zetescards.be:8888")))
                .isEqualTo(URI.create("http://eiddevcards.zetescards.be:8888"));
        assertThatThrownBy(() -> OcspAddress.of(shown.card(), List.of("*.eid.belgium.be")))
                .hasMessage("eid-ocsp-address");
    }

    @ParameterizedTest
    @CsvSource({
        "ecc, " + RSA_NONCE + ", " + ORIGIN + ", 2024-12-24, " + POLICY + ", eid-signature",
        "rsa, " + ECC_NONCE + ", " + ORIGIN + ", 2024-12-24, " + POLICY + ", eid-signature",
        "ecc, " + ECC_NONCE + ", https://namens.example, 2024-12-24, " + POLICY + ", eid-signature",
        "rsa, " + RSA_NONCE + ", https://namens.example, 2024-12-24, " + POLICY + ", eid-signature",
        "ecc, " + ECC_NONCE + ", " + ORIGIN + ", 2020-10-21, " + POLICY + ", eid-not-yet-valid",
        "ecc, " + ECC_NONCE + ", " + ORIGIN + ", 2030-10-23, " + POLICY + ", eid-expired",
        "rsa, " + RSA_NONCE + ", " + ORIGIN + ", 2024-12-24, 2.16.56.12.1.1.2.1, eid-policy"
    })
    void andNothingElse(String kind, String nonce, String origin, String day, String policy, String why) {
        var then = Instant.parse(day + "T00:00:00Z");
        var check = check(origin, then, policy);
        assertThatThrownBy(() -> check.shown(token(kind), new Question(nonce, then)))
                .isInstanceOf(Refused.class)
                .hasMessage(why);
    }

    @ParameterizedTest
    @CsvSource({"ecc, ES384, ES256", "ecc, ES384, RS256", "rsa, RS256, ES384"})
    void anAlgorithmThatIsNotTheOneOfTheKeyIsRefused(String kind, String said, String other) {
        assertThatThrownBy(() -> WebEidToken.read(text(kind + ".json").replace(said, other)))
                .hasMessage("eid-algorithm-key");
    }

    private static CheckCard check(String origin, Instant then, String policy) {
        return new CheckCard(
                URI.create(origin),
                new TrustedAuthorities(List.of(authority()), List.of("*.eid.belgium.be")),
                new CardRules(Set.of(policy)),
                new OcspRules(Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofMinutes(2), true),
                new TheClock(new MovableClock(then)));
    }

    private static WebEidToken token(String kind) {
        return WebEidToken.read(text(kind + ".json"));
    }

    private static X509Certificate authority() {
        try (var file = file("belgian-test-citizen-ca.pem")) {
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(file);
        } catch (IOException | CertificateException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(String name) {
        try (var file = file("belgian-test-card-" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static InputStream file(String name) {
        return Objects.requireNonNull(BelgianTestCardsTest.class.getResourceAsStream("/web-eid/" + name));
    }
}
