package kmo.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    @Test
    void everyMissingSettingGetsASentenceAtOnce() {
        assertThatThrownBy(() -> KmoPortefeuille.start(Map.of("kmo.issuer", "http://localhost:1/op")))
                .isInstanceOf(StartCheck.CannotStart.class)
                .message()
                .contains(
                        "The setting kmo.database.url is missing",
                        "The setting kmo.base-url is missing",
                        "The setting kmo.client-id is missing",
                        "The setting kmo.client-secret is missing")
                .doesNotContain("kmo.issuer");
    }

    @Test
    void theSecretIsNotShownByAccident() {
        var settings = new KmoSettings(
                java.net.URI.create("http://localhost:8081"),
                java.net.URI.create("http://localhost:8080/op"),
                "client",
                "the-secret",
                java.net.URI.create("http://localhost:8080"),
                java.time.Duration.ZERO,
                java.time.Duration.ofHours(8),
                false);
        assertThat(settings.toString()).doesNotContain("the-secret");
    }
}
