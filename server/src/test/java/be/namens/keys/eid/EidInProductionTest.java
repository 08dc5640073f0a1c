package be.namens.keys.eid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.namens.NamensServer;
import be.namens.keys.DigitalKeys;
import be.namens.keys.KeyKind;
import be.namens.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** Outside a demo there is an eID when an operator says which authorities give the cards, and never a test card. */
@ExtendWith(OutputCaptureExtension.class)
class EidInProductionTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    @TempDir
    Path folder;

    @Test
    void withoutAuthoritiesThereIsNoEid() {
        try (var server = start("")) {
            assertThat(codes(server)).doesNotContain("eid");
            assertThat(server.getBeansOfType(CardStandIns.class)).isEmpty();
        }
    }

    @Test
    void withAuthoritiesThereIsOneThatTrustsThemAndNoTestCard() throws Exception {
        var root = CardAuthority.root("Root", NOW);
        var citizens = root.below("Citizen CA", NOW).certificate();
        var foreigners = root.below("Foreigner CA", NOW).certificate();
        try (var server = start(file(pem(citizens) + pem(foreigners)))) {
            assertThat(codes(server)).contains("eid");
            assertThat(server.getBean(TrustedAuthorities.class))
                    .isEqualTo(new TrustedAuthorities(List.of(citizens, foreigners), List.of("*.eid.belgium.be")));
            assertThat(server.getBeansOfType(CardStandIns.class)).isEmpty();
        }
    }

    @Test
    void aFileThatIsNotThereIsSaidInOneSentence(CapturedOutput output) {
        String file = folder.resolve("none.pem").toString();
        String sentence = "The file of the setting namens.eid.authorities cannot be read: " + file;
        assertThat(whyNot(file)).isEqualTo(sentence);
        assertThat(output).contains(sentence, "docs/keys/eid.md");
    }

    @Test
    void aFileWithSomethingElseIsSaidInOneSentence() throws Exception {
        assertThat(whyNot(file("no certificate at all")))
                .startsWith("The file of the setting namens.eid.authorities holds ");
        assertThat(whyNot(file(""))).startsWith("The file of the setting namens.eid.authorities holds no certificate");
    }

    @Test
    void theCertificateOfACardIsNoAuthority() throws Exception {
        var authority = CardAuthority.root("Root", NOW).below("Citizen CA", NOW);
        var card = new CardDraft("85010130099", "").by(authority, NOW).certificate();
        assertThat(whyNot(file(pem(card)))).contains("holds a certificate that is of no authority");
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "authorities", ".pem"), content)
                .toString();
    }

    private static String pem(X509Certificate certificate) throws Exception {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
        return "-----BEGIN CERTIFICATE-----\n" + lines.encodeToString(certificate.getEncoded())
                + "\n-----END CERTIFICATE-----\n";
    }

    private static List<String> codes(ConfigurableApplicationContext server) {
        return server.getBean(DigitalKeys.class).all().stream()
                .map(KeyKind::code)
                .toList();
    }

    private static String whyNot(String authorities) {
        var failure = catchThrowable(() -> start(authorities).close());
        assertThat(failure).as("it does not start").isNotNull();
        return NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
    }

    private static ConfigurableApplicationContext start(String authorities) {
        return NamensServer.application()
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--namens.base-url=https://aanmelden.example.be",
                        "--namens.vault.encryption-key=" + randomKey(),
                        "--namens.vault.hash-key=" + randomKey(),
                        "--namens.database.url=" + TestPostgres.newProductionDatabase(),
                        "--namens.eid.authorities=" + authorities);
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
