package be.namens.screens;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.NamensSettings;
import be.namens.testing.NamensTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever goes wrong, a person reads what it is and what to do, in their language, and nothing of the inside. */
@NamensTest
class ErrorPagesTest {

    private final NamensSettings settings;
    private final Visit visit;

    ErrorPagesTest(@Autowired NamensSettings settings) {
        this.settings = settings;
        this.visit = new Visit(settings.baseUrl());
    }

    @ParameterizedTest
    @CsvSource({
        "nl, Deze pagina bestaat niet",
        "fr, Cette page n’existe pas",
        "de, Diese Seite gibt es nicht",
        "en, This page does not exist"
    })
    void anUnknownPathIsExplainedInTheLanguageOfThePerson(String tag, String title) {
        var page = visit.get("/no/such/page", "Accept-Language", tag);

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body())
                .contains("<html lang=\"" + tag + "\"", "<h1 class=\"govuk-heading-l\">" + title + "</h1>");
        isCalm(page);
    }

    @Test
    void aPathThatNoModuleClaimsDoesNotExistEvenIfAControllerWaitsBehindIt() {
        assertThat(visit.get("/unclaimed-trial").statusCode()).isEqualTo(404);
        assertThat(visit.post("/unclaimed-trial", "a=b").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageOfAFailureSaysNothingOfTheFailure() {
        var page = visit.get("/trial/fails");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Er ging iets mis bij ons");
        isCalm(page);
    }

    @Test
    void aPageThatFailsHalfwayIsNotShownHalf() {
        var page = visit.get("/trial/fails-halfway");

        assertThat(page.statusCode()).isEqualTo(500);
        assertThat(page.body()).contains("Er ging iets mis bij ons").doesNotContain("half a page");
        isCalm(page);
    }

    @Test
    void aCharacterThatNoTextCanHoldIsAnUnreadableRequest() {
        var page = visit.get("/op/v1/auth?client_id=n%00l");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Deze vraag konden we niet lezen");
        isCalm(page);
    }

    @Test
    void aStepOfAFormThatIsOpenedByItselfIsExplained() {
        var page = visit.get("/trial/sign-out");
        assertThat(page.statusCode()).isEqualTo(404);

        var posted = visit.get("/trial/only-posted");
        assertThat(posted.statusCode()).isEqualTo(405);
        assertThat(posted.body()).contains("Zo kunt u deze pagina niet openen");
        isCalm(posted);
    }

    @Test
    void aFormWithoutItsTokenIsExplained() {
        var page = visit.post("/trial/form", "surname=Peeters");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("Hier kunt u niet verder");
        isCalm(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/trial/things/no-uuid",
                "/trial/form?wrong=maybe",
                "/trial/refused",
                "/trial;x=1/plain",
                "//evil.example/x"
            })
    void oddInputIsExplained(String path) {
        String answer =
                raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("Deze vraag konden we niet lezen");
        isCalm(answer);
    }

    @Test
    void aRequestThatTomcatItselfRefusesIsExplainedWithoutAWordAboutTomcat() {
        String malformed =
                raw("GET /trial/%zz HTTP/1.1\r\nHost: localhost\r\nAccept-Language: fr\r\nConnection: close\r\n\r\n");
        String tooLong = raw("GET /trial/plain?x=" + "a".repeat(30_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(malformed)
                .startsWith("HTTP/1.1 400")
                .contains("<html lang=\"fr\"", "Nous n’avons pas pu lire cette demande");
        assertThat(tooLong).startsWith("HTTP/1.1 4").contains("Deze vraag konden we niet lezen");
        isCalm(malformed);
        isCalm(tooLong);
    }

    @Test
    void aRefusalSaysWhyAndWhatToDoNext() {
        var page = visit.get("/trial/refused?reason=TRIAL_WITH_NEXT_STEP&taal=en");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body())
                .contains("en: &lt;i&gt;An&lt;/i&gt; has no key since 1 February 2026")
                .contains("en: ask &lt;i&gt;An&lt;/i&gt; to fetch one");
        isCalm(page);
    }

    @Test
    void aRefusalWithoutNextStepStillLeadsOn() {
        var page = visit.get("/trial/refused?reason=TRIAL_WITHOUT_NEXT_STEP");

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("nl: it&#39;s too late", "href=\"/\"").doesNotContain(".next");
    }

    @Test
    void aProgramThatAsksForNoHtmlGetsNoPage() {
        String answer = raw(
                "GET /no/such/page HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 404")
                .contains("application/json")
                .doesNotContain("<html");
        isCalm(answer);
    }

    private static void isCalm(HttpResponse<String> page) {
        isCalm(page.body());
        assertThat(page.body()).contains("href=\"/\"");
        assertThat(page.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.contains("SESSION"));
    }

    private static void isCalm(String answer) {
        assertThat(answer)
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContain(
                        "Exception", "secret of the inside", "no thing", "be.namens", "org.", "\tat ", "Whitelabel");
    }

    /** Sends exactly these characters, as no well-behaved client would. */
    private String raw(String request) {
        try (var socket =
                new Socket(settings.baseUrl().getHost(), settings.baseUrl().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
