package be.namens.keys.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.namens.keys.outside.ProviderSettings.ClaimSettings;
import be.namens.shared.NamensSettings;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings of a provider that cannot be used are said in one sentence each, before the server starts. */
class OutsideProviderTest {

    @TempDir
    Path folder;

    private final Map<String, String> settings = new LinkedHashMap<>();

    @BeforeEach
    void settingsThatCanBeUsed() throws IOException {
        settings.put("name.nl", "itsme");
        settings.put("need.nl", "Uw telefoon");
        settings.put("issuer", "https://idp.example");
        settings.put("client-id", "namens");
        settings.put("keys", file(RowsOfTokens.ours()));
        settings.put("levels[0].acr", "high");
        settings.put("levels[0].means", "itsme");
        settings.put("levels[0].acm-level", "27");
        settings.put("levels[0].csam-level", "450");
        settings.put("claims.national-number", "nrn");
        settings.put("tokens.encrypted", "true");
    }

    @Test
    void theDefaultsAreThoseOfTheDocumentation() {
        var provider = provider();
        assertThat(provider.callback()).hasToString("https://namens.example/aanmelden/terug/itsme");
        assertThat(provider.levels().get("high").urn()).isEqualTo("urn:be:vlaanderen:authmech:itsme");
        assertThat(provider.settings().prompt()).isEqualTo("login");
        assertThat(provider.settings().claims())
                .isEqualTo(new ClaimSettings("id-token", false, "nrn", "given_name", "family_name"));
        assertThat(provider.settings().tokens().signed()).containsExactly("RS256", "PS256", "ES256");
        assertThat(provider.name().fr()).isEqualTo("itsme");
    }

    @Test
    void whatIsMissingIsNamed() {
        for (String name : new String[] {"issuer", "client-id", "keys", "claims.national-number"}) {
            String kept = settings.remove(name);
            assertThat(whyNot()).startsWith("The setting namens.outside.itsme." + name + " is missing");
            settings.put(name, kept);
        }
    }

    @Test
    void aProviderIsReachedByTlsUnlessNamensItselfHasNone() {
        settings.put("issuer", "http://idp.example");
        assertThat(whyNot()).isEqualTo("The setting namens.outside.itsme.issuer does not begin with https.");
        assertThat(provider("http://localhost:8080").issuer()).isEqualTo("http://idp.example");
    }

    @Test
    void aKeyThatIsMissingOrWrongIsSaidInOneSentence() throws Exception {
        assertThat(whyNot(folder.resolve("none").toString())).contains(".keys names a file that cannot be read: ");
        assertThat(whyNot(file(""))).contains(".keys names a file that holds no key: ");
        assertThat(whyNot(file("no key"))).contains(".keys names a file that holds no key");
        assertThat(whyNot(file("{\"keys\": 1}"))).contains(".keys names a file that holds no keys that can be read: ");
        assertThat(whyNot(file(JWKSet.parse(RowsOfTokens.ours()).toString(true))))
                .contains(".keys names a file that holds a public key where a private one is needed: ");
        assertThat(whyNot(file(new RSAKeyGenerator(1024, true).generate().toJSONString())))
                .contains("less than 2048 bits");
        assertThat(whyNot(file(RowsOfTokens.OUR_RSA.toJSONString()))).contains("without a key for signing");
        assertThat(whyNot(file(RowsOfTokens.OUR_SIGNING.toJSONString()))).contains("without a key for encryption");
    }

    @Test
    void aKeyInPemIsForBothAndNamedByItsThumbprint() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        settings.put("keys", file(pem));
        var keys = provider().keys();
        var signing = keys.signing().orElseThrow();
        assertThat(signing.getKeyID()).isEqualTo(signing.computeThumbprint().toString());
        assertThat(keys.decrypting("")).hasSize(1);
    }

    private String whyNot(String keys) {
        settings.put("keys", keys);
        return whyNot();
    }

    private String whyNot() {
        var failure = catchThrowable(this::provider);
        assertThat(failure).isInstanceOf(ProviderUnusable.class);
        return failure.getMessage();
    }

    private OutsideProvider provider() {
        return provider("https://namens.example");
    }

    private OutsideProvider provider(String base) {
        var bound = new Binder(new MapConfigurationPropertySource(settings))
                .bind("", ProviderSettings.class)
                .get();
        return OutsideProvider.of("itsme", bound, new NamensSettings(URI.create(base)));
    }

    private String file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "keys", ""), content)
                .toString();
    }
}
