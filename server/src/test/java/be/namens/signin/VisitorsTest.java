package be.namens.signin;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Cookies say who knocks, and no page can read or set them. */
class VisitorsTest {

    private final Visitors secure = new Visitors(new NamensSettings(URI.create("https://aanmelden.example.be")));
    private final Visitors plain = new Visitors(new NamensSettings(URI.create("http://localhost:8080")));
    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aNewBrowserGetsOneNameForTheWholeRequest() {
        var first = secure.of(request, response);
        var second = secure.of(request, response);

        assertThat(second).isEqualTo(first);
        assertThat(secure.known(request)).contains(first);
        assertThat(response.getHeaders(HttpHeaders.SET_COOKIE)).hasSize(1);
    }

    @Test
    void withTlsTheCookiesBelongToThisHostOnly() {
        var token = OpaqueToken.random();
        secure.keepSession(response, token);

        assertThat(response.getHeader(HttpHeaders.SET_COOKIE))
                .isEqualTo("__Host-namens_session=" + token.value() + "; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void aDemoWithoutTlsDoesWithoutTheMark() {
        var token = OpaqueToken.random();
        plain.keepSession(response, token);

        assertThat(response.getHeader(HttpHeaders.SET_COOKIE))
                .isEqualTo("namens_session=" + token.value() + "; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    void theSessionIsTakenAwayAtOnce() {
        secure.forgetSession(response);

        assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).startsWith("__Host-namens_session=; Path=/; Max-Age=0;");
    }

    @Test
    void whatTheBrowserShowsIsReadBack() {
        var browser = OpaqueToken.random();
        var session = OpaqueToken.random();
        request.setCookies(
                new Cookie("namens_browser", browser.value()), new Cookie("namens_session", session.value()));

        var visitor = plain.of(request, response);
        assertThat(visitor.browser()).isEqualTo(browser);
        assertThat(visitor.session()).contains(session);
        assertThat(response.getHeaderNames()).isEmpty();
    }

    @Test
    void aCookieOfAnotherFormIsNoToken() {
        request.setCookies(new Cookie("namens_browser", "chosen-by-somebody"), new Cookie("namens_session", "1"));

        var visitor = plain.of(request, response);
        assertThat(visitor.browser().value()).isNotEqualTo("chosen-by-somebody").hasSize(43);
        assertThat(visitor.session()).isEmpty();
    }

    @Test
    void withTlsACookieWithoutTheMarkIsNotBelieved() {
        request.setCookies(new Cookie("namens_session", OpaqueToken.random().value()));

        assertThat(secure.of(request, response).session()).isEmpty();
    }
}
