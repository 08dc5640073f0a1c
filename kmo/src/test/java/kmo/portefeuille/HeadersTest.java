package kmo.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadersTest extends KmoTest {

    @Test
    void everyPageTellsTheBrowserToBeStrict() {
        browser.open("/aanmelden");
        for (String path : List.of("/", "/mijn", "/dienstverleners", "/afgemeld", "/bestaat-niet")) {
            var page = browser.open(path);
            String origin = PROVIDER.issuer().replace("/op", "");
            assertThat(page.header("content-security-policy"))
                    .as(path)
                    .contains(
                            "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; "
                                    + "frame-ancestors 'none'; form-action 'self' " + origin);
            assertThat(page.header("x-content-type-options")).as(path).contains("nosniff");
            assertThat(page.header("x-frame-options")).as(path).contains("DENY");
            assertThat(page.header("referrer-policy")).as(path).contains("same-origin");
            assertThat(page.header("cache-control")).as(path).get().asString().contains("no-store");
            assertThat(page.body()).as(path).doesNotContain("<script", "<style", "style=\"", "onclick");
        }
    }

    @Test
    void theSessionCookieIsHiddenFromScriptsAndFromOtherSites() {
        assertThat(browser.step("/oauth2/authorization/namens").headers().allValues("set-cookie"))
                .anySatisfy(cookie ->
                        assertThat(cookie).startsWith("KMO_SESSION=").contains("HttpOnly", "SameSite=Lax", "Path=/"));
    }

    @Test
    void theLookComesFromHere() {
        assertThat(browser.open("/assets/kmo.css").header("content-type")).contains("text/css");
        assertThat(browser.open("/webjars/govuk-frontend/dist/govuk/govuk-frontend.min.css")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void onlyHealthIsToldAboutTheInside() {
        assertThat(browser.open("/actuator/health/readiness").status()).isEqualTo(200);
        assertThat(browser.open("/actuator/env").status()).isEqualTo(404);
        assertThat(browser.open("/actuator/health").body()).doesNotContain("postgres", "components");
    }
}
