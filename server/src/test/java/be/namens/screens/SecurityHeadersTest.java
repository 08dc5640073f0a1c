package be.namens.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.shared.NamensSettings;
import be.namens.testing.NamensTest;
import java.net.URI;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;

@NamensTest
class SecurityHeadersTest {

    private final Visit visit;

    SecurityHeadersTest(@Autowired NamensSettings settings) {
        this.visit = new Visit(settings.baseUrl());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/trial/plain", "/trial/fails", "/no/such/page", "/trial/refused?reason=TRIAL_WITH_NEXT_STEP"})
    void everyPageIsClosedToScriptsFramesAndCuriousNeighbours(String path) {
        var page = visit.get(path);

        assertThat(policy(page))
                .isEqualTo(
                        "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; "
                                + "frame-ancestors 'none'; base-uri 'none'");
        assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(page, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(page, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(header(page, "Permissions-Policy")).contains("camera=()");
        assertThat(header(page, "Cache-Control")).contains("no-store");
    }

    @Test
    void aFormMayEndAtTheOriginOfTheEServiceOnThatPageOnly() {
        assertThat(policy(visit.get("/trial/elsewhere")))
                .containsPattern(
                        "form-action 'self' (https://e-service\\.example:8443 be\\.example\\.app:|be\\.example\\.app: https://e-service\\.example:8443);")
                .doesNotContain("state", "/back");
        assertThat(policy(visit.get("/trial/plain"))).doesNotContain("e-service.example");
    }

    @Test
    void aPageThatNeedsAScriptRunsOnlyWhatThisServerServesAsAFile() {
        assertThat(policy(visit.get("/trial/scripted")))
                .isEqualTo(
                        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
                                + "img-src 'self' data:; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    }

    @Test
    void onlyAnAddressWithASchemeIsAFormTarget() {
        assertThatThrownBy(() -> SecurityHeaders.allowFormsTo(new MockHttpServletRequest(), URI.create("/back")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBrowserOverHttpsIsToldToStayThere() {
        assertThat(header(visit.get("/trial/plain", "X-Forwarded-Proto", "https"), "Strict-Transport-Security"))
                .contains("max-age=31536000");
    }

    private static String policy(HttpResponse<String> page) {
        return header(page, "Content-Security-Policy");
    }

    private static String header(HttpResponse<String> page, String name) {
        assertThat(page.headers().allValues(name)).as(name).hasSize(1);
        return page.headers().firstValue(name).orElseThrow();
    }
}
