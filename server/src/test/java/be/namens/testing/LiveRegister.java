package be.namens.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.LinkedHashMap;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The server with a live source of its register: tests that extend this share it, and the stand-in for MAGDA that it asks. */
@NamensTest
public abstract class LiveRegister {

    protected static final MagdaStandIn MAGDA = new MagdaStandIn();

    @DynamicPropertySource
    static void magda(DynamicPropertyRegistry settings) {
        var all = new LinkedHashMap<String, String>();
        all.put("namens.registers.oldest-allowed", "36h");
        all.put("namens.registers.magda.url", MAGDA.address());
        all.put("namens.registers.magda.sender", "kb.vlaanderen.be/aiv/namens-test");
        all.put("namens.registers.magda.ssl-bundle", "magda");
        all.put("namens.registers.magda.answer-timeout", "20s");
        all.put("namens.registers.magda.connect-timeout", "20s");
        all.put("namens.registers.magda.patience", "30s");
        all.put("namens.registers.magda.retry-waits", "1ms");
        // Tests that fail on purpose do not stop the others.
        all.put("namens.registers.magda.breaker.failures", "1000");
        all.put("spring.ssl.bundle.jks.magda.key.alias", "key");
        all.put(
                "spring.ssl.bundle.jks.magda.keystore.location",
                file(MAGDA.authority().keyStore("Namens in a test")));
        all.put("spring.ssl.bundle.jks.magda.keystore.password", TestAuthority.PASSWORD);
        all.put("spring.ssl.bundle.jks.magda.keystore.type", "PKCS12");
        all.put(
                "spring.ssl.bundle.jks.magda.truststore.location",
                file(MAGDA.authority().trustStore()));
        all.put("spring.ssl.bundle.jks.magda.truststore.password", TestAuthority.PASSWORD);
        all.put("spring.ssl.bundle.jks.magda.truststore.type", "PKCS12");
        all.forEach((name, value) -> settings.add(name, () -> value));
    }

    private static String file(KeyStore store) {
        try {
            Path file = Files.createTempFile("magda", ".p12");
            file.toFile().deleteOnExit();
            try (var out = Files.newOutputStream(file)) {
                store.store(out, TestAuthority.PASSWORD.toCharArray());
            }
            return "file:" + file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
