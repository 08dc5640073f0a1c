package be.namens.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.signin.SomeEService;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A person signs in with the test card of a demo; the pages, the checks and the status are those of a real card. */
@NamensTest
class SigningInWithEidTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    NamensSettings settings;

    private SignInWorld world;
    private Person an;
    private Page page;

    @BeforeEach
    void anIsAskedForHerCard() {
        world = new SignInWorld(context);
        an = world.personWithTestKey("An", "Peeters");
        world.companyOf(an, "Bakkerij De Halm");
        page = world.browser().open(world.eService(SomeEService.automatic())).follow("sleutel/eid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p384", "rsa"})
    void herCardProvesWhoSheIs(String make) throws Exception {
        assertThat(send(sign(make, origin(), nonce(page))).text())
                .startsWith("An Peeters for Bakkerij De Halm with eid:");
    }

    @Test
    void aWithdrawnCardDoesNot() throws Exception {
        var refused = send(sign("revoked", origin(), nonce(page)));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Deze kaart is ingetrokken of geschorst.", "andere sleutel");
        assertThat(nonce(refused)).as("a new question").isNotEqualTo(nonce(page));
    }

    @Test
    void whatWasSignedForAnotherSiteDoesNot() throws Exception {
        var refused = send(sign("p384", "https://namens.example.org", nonce(page)));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("code eid-signature");
    }

    @Test
    void aFormWithoutAnAnswerOfTheCardSaysThatThisKeyNeedsScripts() {
        var refused = send("");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("werkt alleen met JavaScript");
        assertThat(page.document().select("noscript").text()).contains("werkt alleen met JavaScript");
    }

    @Test
    void anAnswerIsNotTakenWithoutTheTokenOfTheForm() throws Exception {
        String token = sign("p384", origin(), nonce(page));
        var refused = world.browser().post(page.form("form[action$=eid]").action(), Map.of("token", token));
        assertThat(refused.text()).doesNotContain("An Peeters for");
        assertThat(world.facts(an)).doesNotContain("key.used");
    }

    @Test
    void thePageRunsFilesOfThisServerAndNothingElse() {
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'");
        assertThat(page.document().select("script")).isNotEmpty().allSatisfy(script -> {
            assertThat(script.attr("src")).startsWith("/assets/");
            assertThat(script.data()).isEmpty();
        });
        assertThat(world.browser().open("/aanmelden/proef/none").header("Content-Security-Policy"))
                .doesNotContain("script-src");
    }

    @Test
    void thePageSaysWhatToInstallOnEachSystem() {
        assertThat(page.document().select("#eid-install a").eachAttr("href"))
                .contains("https://eid.belgium.be/", "https://web-eid.eu/")
                .allMatch(address -> address.startsWith("https://"));
    }

    @Test
    void thereIsACardOnlyOfWhoIsInTheListOfTheDemo() throws Exception {
        assertThat(card(world.belgium().person("Jan", "Peeters"), "p384", origin(), nonce(page))
                        .statusCode())
                .isEqualTo(404);
        assertThat(card(an, "gold", origin(), nonce(page)).statusCode()).isEqualTo(404);
    }

    private String origin() {
        return settings.baseUrl().toString();
    }

    private static String nonce(Page page) {
        return page.document().select("#eid-token").attr("data-nonce");
    }

    private Page send(String token) {
        return page.form("form[action$=eid]").fill("token", token).submit();
    }

    private String sign(String make, String origin, String nonce) throws Exception {
        var answer = card(an, make, origin, nonce);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private HttpResponse<String> card(Person person, String make, String origin, String nonce)
            throws IOException, InterruptedException {
        String form =
                "person=" + person.id() + "&card=" + make + "&origin=" + encoded(origin) + "&nonce=" + encoded(nonce);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(settings.baseUrl().resolve("/eid-testkaart/tekenen"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
