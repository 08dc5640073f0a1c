package kmo.portefeuille;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import kmo.portefeuille.Browser.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of where the money goes asks a strong key, used just now: on the page, and of programs (RFC 9470). */
class AccountNumberTest extends KmoTest {

    private static final String PAGE = "/dienstverleners/rekening";
    private static final String API = "/api/rekening";
    private static final String EID = "urn:be:vlaanderen:authmech:eid";
    private static final String APP_CODE = "urn:be:vlaanderen:authmech:csamtotp";
    private static final String ASKED =
            "urn:be:vlaanderen:authmech:eid urn:be:vlaanderen:authmech:itsme " + "urn:be:vlaanderen:authmech:eidashigh";

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void whoSignedInOtherwiseIsSentForAStrongerKeyAndComesBackToThePage() {
        PROVIDER.says("dienstverlener");
        browser.open("/aanmelden");
        proven(EID, Instant.now());

        var page = browser.open(PAGE);

        assertThat(PROVIDER.asked).containsEntry("acr_values", ASKED).containsEntry("max_age", "300");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.address().getPath()).isEqualTo(PAGE);
        var kept = browser.followed(type(page, "be68 5390 0754 7034"));
        assertThat(kept.text()).contains("Het rekeningnummer van Bakkerij De Halm BV is bewaard");
        assertThat(kept.body()).contains("BE68 5390 0754 7034");
        assertThat(browser.open(PAGE).text()).as("no second proof").contains("Rekeningnummer");
    }

    @Test
    void aSignInThatAsksNothingAsksForNoMeans() {
        browser.open("/aanmelden");
        assertThat(PROVIDER.asked).doesNotContainKeys("acr_values", "max_age");
    }

    @ParameterizedTest
    @CsvSource({"urn:be:vlaanderen:authmech:csamtotp, 0", "urn:be:vlaanderen:authmech:eid, 6"})
    void whoComesBackWithoutWhatWasAskedReadsSoAndGoesNotRoundAndRound(String acr, long minutesAgo) {
        PROVIDER.says("dienstverlener");
        browser.open("/aanmelden");
        proven(acr, Instant.now().minusSeconds(60 * minutesAgo));

        var page = browser.open(PAGE);
        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("Een sterkere sleutel is nodig", "Er is niets gewijzigd");
        assertThat(browser.open("/mijn").status()).as("the other pages").isEqualTo(200);
    }

    @Test
    void aProviderThatCannotIsSaidInWords() {
        PROVIDER.says("dienstverlener");
        browser.open("/aanmelden");
        PROVIDER.error = "unmet_authentication_requirements";
        assertThat(browser.open(PAGE).text()).contains("Die sterke sleutel is er nu niet");
    }

    @Test
    void withoutTheProfileAStrongKeyOpensNothing() {
        proven(EID, Instant.now());
        browser.open("/aanmelden");
        assertThat(browser.open(PAGE).text()).contains("ontbreekt het profiel dienstverlener");
    }

    @Test
    void whatIsNoAccountNumberIsNotKept() {
        PROVIDER.says("dienstverlener");
        proven(EID, Instant.now());
        browser.open("/aanmelden");
        var wrong = type(browser.open(PAGE), "BE68 5390 0754 7035");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("Vul een rekeningnummer in dat klopt");
    }

    @Test
    void aProgramIsChallengedForAChangeAndReadsWithoutMore() throws Exception {
        introspected("dienstverlener", APP_CODE, Instant.now());

        var refused = send("PUT", "Bearer token", "{\"iban\": \"BE68539007547034\"}");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge)
                        .startsWith("Bearer error=\"insufficient_user_authentication\", ")
                        .contains("acr_values=\"" + ASKED + "\"", "max_age=\"300\""));
        assertThat(send("GET", "Bearer token", "").statusCode()).isEqualTo(200);

        introspected("dienstverlener", EID, Instant.now().minusSeconds(400));
        assertThat(send("PUT", "Bearer token", "{\"iban\": \"BE68539007547034\"}")
                        .statusCode())
                .as("too long ago")
                .isEqualTo(401);

        introspected("dienstverlener", EID, Instant.now());
        assertThat(send("PUT", "Bearer token", "{\"iban\": \"BE68539007547034\"}")
                        .body())
                .contains("\"iban\":\"BE68539007547034\"");
        assertThat(send("GET", "Bearer token", "").body()).contains("BE68539007547034");
        assertThat(send("PUT", "Bearer token", "{\"iban\": \"x\"}").statusCode())
                .isEqualTo(400);
    }

    @Test
    void withoutATokenWithOneThatEndedOrWithoutTheProfileNothingIsTold() throws Exception {
        assertThat(send("GET", "", "").headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(send("GET", "Bearer ended", "").headers().firstValue("WWW-Authenticate"))
                .contains("Bearer error=\"invalid_token\"");
        introspected("gebruiker", EID, Instant.now());
        assertThat(send("PUT", "Bearer token", "{\"iban\": \"BE68539007547034\"}")
                        .statusCode())
                .isEqualTo(403);
        var ofAnother = new LinkedHashMap<>(PROVIDER.introspection);
        ofAnother.put("client_id", "another");
        PROVIDER.introspection = ofAnother;
        assertThat(send("GET", "Bearer token", "").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "BE68 5390 0754 7034, true",
        "be68-5390-0754-7034, true",
        "NL91 ABNA 0417 1643 00, true",
        "BE68 5390 0754 703, false",
        "BE69 5390 0754 7034, false",
        "'', false",
        "١٢٣٤, false"
    })
    void anAccountNumberHasCheckDigits(String typed, boolean good) {
        assertThat(Iban.typed(typed).isPresent()).isEqualTo(good);
    }

    private Page type(Page page, String iban) {
        var token = java.util.regex.Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(page.body());
        assertThat(page.body()).contains("action=\"" + PAGE + "\"");
        assertThat(token.find()).isTrue();
        return browser.post(PAGE, Map.of("_csrf", token.group(1), "iban", iban));
    }

    private static void proven(String acr, Instant at) {
        var claims = new LinkedHashMap<>(PROVIDER.claims);
        claims.put("acr", acr);
        claims.put("auth_time", at.getEpochSecond());
        PROVIDER.claims = claims;
    }

    private static void introspected(String profile, String acr, Instant at) {
        var claims = StandInProvider.claimsWith(profile);
        claims.put("active", true);
        claims.put("client_id", StandInProvider.CLIENT_ID);
        claims.put("acr", acr);
        claims.put("auth_time", at.getEpochSecond());
        PROVIDER.introspection = claims;
    }

    private HttpResponse<String> send(String method, String authorization, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(KMO.baseUrl() + API))
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
