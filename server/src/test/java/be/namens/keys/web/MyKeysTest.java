package be.namens.keys.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.namens.portal.FreshlySignedIn;
import be.namens.registers.Person;
import be.namens.testing.AuthenticatorApp;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A person activates an app code and withdraws it, with plain forms. */
@NamensTest
class MyKeysTest {

    private static final Pattern WITHDRAW = Pattern.compile("href=\"(/sleutels/mijn/[0-9a-f-]{36}/intrekken)\"");
    private static final Pattern SECRET = Pattern.compile("id=\"app-code-secret\"[^>]*>([A-Z2-7 ]+)<");

    @Autowired
    WebApplicationContext context;

    private MockMvc browser;
    private Person els;
    private Locale reader = Locale.of("nl", "BE");

    @BeforeEach
    void elsIsSignedIn() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        els = new Belgium(context).person("Els", "De Smet");
    }

    @Test
    void whatSomebodyHasComesBeforeWhatTheyCanHave() throws Exception {
        assertThat(page(get("/sleutels"))).doesNotContain("Deze sleutels hebt u", "Andere sleutels");
        var app = scan();
        send(post("/sleutels/app-code/bevestigen").param("code", app.codeAt(Instant.now())));
        assertThat(page(get("/sleutels")))
                .containsSubsequence(
                        "Deze sleutels hebt u",
                        "sleutel-app-code",
                        "Andere sleutels",
                        "sleutel-test-key",
                        "sleutel-passkey");
    }

    @Test
    void fromNothingToAnAppCodeAndBack() throws Exception {
        assertThat(page(get("/sleutels")))
                .contains("U hebt deze sleutel nog niet.")
                .doesNotContain("Intrekken");
        assertThat(page(get("/sleutels/app-code"))).contains("QR-code tonen").doesNotContain("U hebt al een app-code");

        var app = scan();
        assertThat(send(post("/sleutels/app-code/bevestigen").param("code", app.codeAt(Instant.now())))
                        .getRedirectedUrl())
                .isEqualTo("/sleutels/app-code/klaar");
        assertThat(page(get("/sleutels/app-code/klaar"))).contains("Uw app-code is geactiveerd");
        assertThat(page(get("/sleutels"))).contains("Geactiveerd op", "Nog niet gebruikt", "Intrekken");
        assertThat(page(get("/sleutels/app-code"))).contains("U hebt al een app-code");

        var withdraw = withdrawPage();
        assertThat(page(get(withdraw))).contains("App-code intrekken?", "Dit is uw laatste sleutel bij Namens");
        assertThat(send(post(withdraw).param("sure", "yes")).getRedirectedUrl()).isEqualTo(withdraw);
        assertThat(page(get(withdraw))).contains("Deze sleutel is er niet meer");
        assertThat(page(get("/sleutels"))).contains("U hebt deze sleutel nog niet.");
    }

    @Test
    void theSecretIsShownOnceAndNoCacheKeepsIt() throws Exception {
        var shown = send(post("/sleutels/app-code"));
        assertThat(shown.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(shown.getContentAsString()).contains("<svg class=\"qr\"", "otpauth://totp/");

        for (var later : new String[] {
            page(get("/sleutels/app-code/bevestigen")),
            send(post("/sleutels/app-code/bevestigen").param("code", "")).getContentAsString()
        }) {
            assertThat(later)
                    .contains("name=\"code\"", "Nieuwe QR-code tonen")
                    .doesNotContain("class=\"qr\"", "otpauth:", "app-code-secret");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'', Vul de code in die uw app nu toont: 6 cijfers.",
        "12345, Vul de code in die uw app nu toont: 6 cijfers.",
        "000000, Deze code komt niet van de QR-code die u net kreeg."
    })
    void whatIsWrongIsSaidOnTopAndBesideTheField(String code, String sentence) throws Exception {
        scan();
        var answer = send(post("/sleutels/app-code/bevestigen").param("code", code));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains(
                        "<title>Fout: ",
                        "govuk-error-summary",
                        "nog moet aanpassen",
                        "href=\"#code\"",
                        "id=\"code-problem\"")
                .containsSubsequence(sentence, sentence);
    }

    @Test
    void whoConfirmsWithoutHavingBegunIsAskedToBegin() throws Exception {
        var answer = send(post("/sleutels/app-code/bevestigen").param("code", "123456"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("Dat is niet gelukt", "Er is geen activering meer bezig", "QR-code tonen")
                .doesNotContain("nog moet aanpassen");
        assertThat(send(get("/sleutels/app-code/bevestigen")).getRedirectedUrl())
                .isEqualTo("/sleutels/app-code");
        assertThat(send(get("/sleutels/app-code/klaar")).getRedirectedUrl()).isEqualTo("/sleutels/app-code");
    }

    @Test
    void theLastKeyGoesOnlyWhenOneSaysThatOneKnows() throws Exception {
        activate();
        var answer = send(post(withdrawPage()));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("Dit is uw laatste sleutel. Vink aan dat u dat weet");
        assertThat(refusals()).containsExactly("key.withdrawal-refused app-code last-key");
        assertThat(page(get("/sleutels"))).contains("Nog niet gebruikt");
    }

    @Test
    void aKeyThatEndsWithinSixtyDaysSaysSo() throws Exception {
        activate();
        assertThat(page(get("/sleutels"))).contains("geldig tot ").doesNotContain("loopt bijna af");
        letTheKeyEndIn(Duration.ofDays(61));
        assertThat(page(get("/sleutels"))).doesNotContain("loopt bijna af");
        letTheKeyEndIn(Duration.ofDays(59));
        assertThat(page(get("/sleutels"))).contains("Deze sleutel loopt bijna af: stel hem opnieuw in.");
    }

    @Test
    void aKeyThatCameToItsTimeIsShownForAYearAndCanBeActivatedAgain() throws Exception {
        activate();
        letTheKeyEndIn(Duration.ZERO);
        assertThat(page(get("/sleutels")))
                .contains("Verlopen op ", "deze sleutel werkt niet meer")
                .doesNotContain("Intrekken");
        activate();
        assertThat(page(get("/sleutels"))).contains("Intrekken").doesNotContain("Verlopen op ");
        letTheKeyEndIn(Duration.ofDays(-366));
        assertThat(page(get("/sleutels"))).doesNotContain("Verlopen op ");
    }

    private void letTheKeyEndIn(Duration time) {
        assertThat(context.getBean(JdbcClient.class)
                        .sql("UPDATE keys.held_key SET valid_until = ? WHERE person_id = ? AND ended_at IS NULL")
                        .params(
                                Timestamp.from(Instant.now().plus(time)),
                                els.id().value())
                        .update())
                .isOne();
    }

    @Test
    void withdrawingTwiceIsNoError() throws Exception {
        activate();
        var withdraw = withdrawPage();
        send(post(withdraw).param("sure", "yes"));
        assertThat(send(post(withdraw).param("sure", "yes")).getRedirectedUrl()).isEqualTo(withdraw);
    }

    @Test
    void aKeyOfSomebodyElseIsNeitherShownNorRenamedNorWithdrawn() throws Exception {
        activate();
        var withdraw = withdrawPage();
        var owner = els;
        els = new Belgium(context).person("Jan", "Peeters");
        assertThat(page(get(withdraw)))
                .contains("Deze sleutel is er niet meer")
                .doesNotContain("<form method=\"post\" action=\"/sleutels");
        send(post(withdraw).param("sure", "yes"));
        var rename = withdraw.replace("intrekken", "naam");
        assertThat(send(get(rename)).getStatus()).isEqualTo(404);
        assertThat(send(post(rename).param("name", "Van mij")).getStatus()).isEqualTo(404);
        assertThat(refusals())
                .containsExactly(
                        "key.withdrawal-refused null key-not-activated", "key.renaming-refused null key-not-activated");
        els = owner;
        assertThat(page(get("/sleutels"))).contains("Nog niet gebruikt").doesNotContain("Van mij");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "1234567890123456789012345678901234567890123456789012345678901"})
    void aNameIsAskedAgainWhenThereIsNoneOrALongOne(String name) throws Exception {
        activate();
        var rename = withdrawPage().replace("intrekken", "naam");
        var answer = send(post(rename).param("name", name));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("href=\"#name\"", "hoogstens 60 tekens");
        assertThat(send(post(rename).param("name", " Telefoon <b> ")).getRedirectedUrl())
                .isEqualTo("/sleutels");
        assertThat(page(get("/sleutels"))).contains("<strong>Telefoon &lt;b&gt;</strong>");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Mes clés numériques, Afficher le code QR",
        "de, Meine digitalen Schlüssel, QR-Code anzeigen",
        "en, My digital keys, Show the QR code"
    })
    void thePagesSpeakFourLanguages(String language, String title, String begin) throws Exception {
        reader = Locale.of(language, "BE");
        assertThat(page(get("/sleutels"))).contains(title);
        assertThat(page(get("/sleutels/app-code"))).contains(begin);
    }

    /** What els was refused, as the trail tells it. */
    private List<String> refusals() {
        return context.getBean(JdbcClient.class)
                .sql("""
                        SELECT kind, detail ->> 'key' AS key, detail ->> 'why' AS why FROM audit.fact
                        WHERE actor = ? AND outcome = 'REFUSED' ORDER BY id
                        """)
                .param(els.id().value())
                .query((row, number) -> row.getString("kind") + " " + row.getString("key") + " " + row.getString("why"))
                .list();
    }

    private void activate() throws Exception {
        send(post("/sleutels/app-code/bevestigen").param("code", scan().codeAt(Instant.now())));
    }

    /** The page that the overview leads to, to withdraw the one key. */
    private String withdrawPage() throws Exception {
        var link = WITHDRAW.matcher(page(get("/sleutels")));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    /** Begins, and gives the secret to an app as somebody who types it by hand. */
    private AuthenticatorApp scan() throws Exception {
        var secret = SECRET.matcher(page(post("/sleutels/app-code")));
        assertThat(secret.find()).isTrue();
        return new AuthenticatorApp(secret.group(1));
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        var response = send(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(FreshlySignedIn.as(els.id())).locale(reader))
                .andReturn()
                .getResponse();
    }
}
