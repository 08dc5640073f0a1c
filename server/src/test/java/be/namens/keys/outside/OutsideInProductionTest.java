package be.namens.keys.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.namens.NamensServer;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A server whose outside provider cannot be used says why in one sentence, and does not start. */
@ExtendWith(OutputCaptureExtension.class)
class OutsideInProductionTest {

    @Test
    void aKeyThatCannotBeReadStopsTheStartWithOneSentence(CapturedOutput output) {
        var failure = catchThrowable(() -> NamensServer.application()
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--namens.base-url=https://aanmelden.example.be",
                        "--namens.vault.encryption-key=" + randomKey(),
                        "--namens.vault.hash-key=" + randomKey(),
                        "--namens.database.url=jdbc:postgresql://127.0.0.1:1/never-reached",
                        "--namens.outside.itsme.name.nl=itsme",
                        "--namens.outside.itsme.need.nl=Uw telefoon",
                        "--namens.outside.itsme.issuer=https://idp.example",
                        "--namens.outside.itsme.client-id=namens",
                        "--namens.outside.itsme.levels[0].acr=high",
                        "--namens.outside.itsme.levels[0].means=itsme",
                        "--namens.outside.itsme.levels[0].acm-level=27",
                        "--namens.outside.itsme.levels[0].csam-level=450",
                        "--namens.outside.itsme.claims.national-number=nrn",
                        "--namens.outside.itsme.keys=/no/such/file.jwks")
                .close());

        assertThat(failure).as("it does not start").isNotNull();
        assertThat(output)
                .contains(
                        "The setting namens.outside.itsme.keys names a file that cannot be read: /no/such/file.jwks",
                        "docs/keys/outside.md");
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
