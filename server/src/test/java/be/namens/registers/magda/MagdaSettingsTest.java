package be.namens.registers.magda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.testing.TestAuthority;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslStoreBundle;

/** A setting that cannot work is refused in one sentence that names it. */
class MagdaSettingsTest {

    private static final Map<String, String> GOOD = Map.of(
            "url", "https://magda.example/Magda-02.00/soap/WebService",
            "sender", "kb.vlaanderen.be/aiv/namens",
            "ssl-bundle", "magda");

    @Test
    void withoutAnAddressNobodyIsAsked() {
        assertThat(bound(Map.of()).isOn()).isFalse();
    }

    @Test
    void whatIsNotSetHasADefault() {
        var settings = bound(GOOD).orRefuse();
        assertThat(settings.isOn()).isTrue();
        assertThat(settings.sign()).isTrue();
        assertThat(settings.keepFor()).isEqualTo(Duration.ofHours(1));
        assertThat(settings.retryWaits()).isEqualTo(List.of(Duration.ofMillis(200)));
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                Arguments.of("url", "http://magda.example/soap", "is no https address"),
                Arguments.of("url", "https://[nonsense/soap", "is no https address"),
                Arguments.of("url", "https:///soap", "is no https address"),
                Arguments.of("url", "https://somebody:secret@magda.example/soap", "is no https address"),
                Arguments.of("sender", " ", "is missing"),
                Arguments.of("sender", "x".repeat(121), "is longer than the 120 characters that MAGDA takes."),
                Arguments.of("capacity", "x".repeat(25), "is longer than the 24 characters that MAGDA takes."),
                Arguments.of("ssl-bundle", "", "is missing"),
                Arguments.of("connect-timeout", "0s", "is not longer than nothing and at most 30s."),
                Arguments.of("answer-timeout", "31s", "is not longer than nothing and at most 30s."),
                Arguments.of("patience", "31s", "is not longer than nothing and at most 30s."),
                Arguments.of("keep-for", "8d", "is not longer than nothing and at most 7d."),
                Arguments.of("retry-waits", "1ms,1ms,1ms,1ms", "has more than 3 waits"),
                Arguments.of("breaker.pause", "2h", "is not longer than nothing and at most 60m."),
                Arguments.of("breaker.failures", "0", "is no number from 1 to 1000."),
                Arguments.of("breaker.part", "1.5", "is no part above 0"));
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongSettingIsRefusedByName(String name, String value, String sentence) {
        var values = new java.util.HashMap<>(GOOD);
        values.put(name, value);
        var settings = bound(values);
        assertThatThrownBy(settings::orRefuse)
                .isInstanceOf(MagdaUnusable.class)
                .hasMessageContaining("namens.registers.magda." + name + " " + sentence);
    }

    @Test
    void howOldAnAnswerMayBeIsTheOperatorsToSay() {
        var settings = bound(GOOD);
        assertThatThrownBy(() -> MagdaConfiguration.limited(settings, null))
                .isInstanceOf(MagdaUnusable.class)
                .hasMessageContaining("namens.registers.oldest-allowed is missing");
        assertThatThrownBy(() -> MagdaConfiguration.limited(settings, Duration.ofMinutes(59)))
                .isInstanceOf(MagdaUnusable.class)
                .hasMessageContaining("keep-for is longer than namens.registers.oldest-allowed");
        MagdaConfiguration.limited(settings, Duration.ofHours(1));
    }

    @Test
    void aBundleThatCannotServeIsRefusedInOneSentence() {
        var authority = new TestAuthority("Authority of a test");
        var trustOnly = SslBundle.of(SslStoreBundle.of(null, null, authority.trustStore()));
        assertThatThrownBy(() -> SignMessage.with(trustOnly))
                .isInstanceOf(MagdaUnusable.class)
                .hasMessageContaining("ssl-bundle names a bundle without a private key");
        var stores = SslStoreBundle.of(
                authority.keyStore("Namens in a test"), TestAuthority.PASSWORD, authority.trustStore());
        assertThatThrownBy(() -> SignMessage.with(SslBundle.of(stores, SslBundleKey.of("another", "key"))))
                .isInstanceOf(MagdaUnusable.class)
                .hasMessageContaining("ssl-bundle names a bundle whose private key cannot be read")
                .hasMessageNotContaining("another");
        assertThatThrownBy(() -> SignMessage.with(SslBundle.of(stores, SslBundleKey.of(TestAuthority.PASSWORD, "no"))))
                .isInstanceOf(MagdaUnusable.class)
                .hasMessageContaining("ssl-bundle names a bundle without a private key");
    }

    @Test
    void aBundleThatCannotBeReadOrIsNoneIsRefusedInOneSentence() {
        var settings = bound(GOOD).orRefuse();
        assertThatThrownBy(() -> MagdaConfiguration.bundle(settings, new DefaultSslBundleRegistry()))
                .isInstanceOf(MagdaUnusable.class)
                .hasMessageContaining(
                        "names no bundle: set spring.ssl.bundle.pem.magda or spring.ssl.bundle.jks.magda.");
        var unreadable = new DefaultSslBundleRegistry() {
            @Override
            public SslBundle getBundle(String name) {
                throw new IllegalStateException("Unable to create key store: the password secret was wrong");
            }
        };
        assertThatThrownBy(() -> MagdaConfiguration.bundle(settings, unreadable))
                .isInstanceOf(MagdaUnusable.class)
                .hasMessageContaining("ssl-bundle names a bundle that cannot be read")
                .hasMessageNotContaining("secret");
    }

    private static MagdaSettings bound(Map<String, String> values) {
        var source = new MapConfigurationPropertySource();
        values.forEach((name, value) -> source.put("magda." + name, value));
        return new Binder(source).bindOrCreate("magda", MagdaSettings.class);
    }
}
