package be.namens.keys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import be.namens.portal.FreshlySignedIn;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Who used a key too long ago, or is not known to have used one, changes no key. */
@NamensTest
class FreshProofGuardTest {

    private static final String AGAIN = "/portaal/aanmelden/portal?opnieuw";

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;
    private Person els;

    @BeforeEach
    void elsIsSignedIn() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        els = new Belgium(context).person("Els", "De Smet");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /sleutels,                     600, true",
        "GET,  /sleutels/app-code,              4, true",
        "GET,  /sleutels/app-code,              6, false",
        "POST, /sleutels/app-code,             19, true",
        "POST, /sleutels/app-code,             21, false",
        "POST, /sleutels/app-code/bevestigen,  19, true",
        "POST, /sleutels/app-code/bevestigen,  21, false",
        "GET,  /sleutels/mijn/9/intrekken,      4, true",
        "GET,  /sleutels/mijn/9/intrekken,      6, false",
        "POST, /sleutels/mijn/9/intrekken,      6, false",
        "POST, /sleutels/mijn/9/naam,           6, false",
        "POST, /sleutels/%6dijn/9/naam,         6, false",
        "POST, /%73leutels/mijn/9/intrekken,    6, false",
        "GET,  /sleutels/a-later-kind,          6, false"
    })
    void howOldAProofMayBe(HttpMethod method, String page, long minutes, boolean allowed) throws Exception {
        var answer =
                send(method, page, FreshlySignedIn.at(els.id(), Instant.now().minus(Duration.ofMinutes(minutes))));
        assertThat(AGAIN.equals(answer.getHeader("Location"))).isEqualTo(!allowed);
    }

    @Test
    void whoIsSignedInWithoutAProofThatIsKnownHereIsAskedForOne() throws Exception {
        var answer = send(HttpMethod.POST, "/sleutels/app-code", request -> {
            request.setUserPrincipal(() -> els.id().toString());
            return request;
        });
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(answer.getHeader("Location")).isEqualTo(AGAIN);
    }

    @Test
    void theCookieOfTheSessionAloneIsNotEnough() throws Exception {
        var answer = send(HttpMethod.POST, "/sleutels/app-code", request -> {
            FreshlySignedIn.as(els.id()).postProcessRequest(request);
            request.setCookies();
            return request;
        });
        assertThat(answer.getHeader("Location")).isEqualTo(AGAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "/aanmelden/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_abcde, true",
        "//elsewhere.example/aanmelden/AbCdEfGhIjKlMnOpQrSt, false",
        "https://elsewhere.example/, false",
        "/aanmelden/../rechten, false",
        "javascript:alert(1), false"
    })
    void whoCameFromASignInIsShownTheWayBackAndNowhereElse(String page, boolean shown) throws Exception {
        var session = new MockHttpSession();
        for (var address : List.of("/sleutels/app-code?verder=" + page, "/sleutels")) {
            String body = browser.perform(
                            request(HttpMethod.GET, address).session(session).with(FreshlySignedIn.as(els.id())))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
            assertThat(body.contains("Verder met aanmelden")).isEqualTo(shown);
            assertThat(body.contains("href=\"" + page + "/verder\"")).isEqualTo(shown);
        }
    }

    private MockHttpServletResponse send(HttpMethod method, String page, RequestPostProcessor who) throws Exception {
        return browser.perform(request(method, URI.create(page)).with(who))
                .andReturn()
                .getResponse();
    }
}
