package be.namens.keys.token.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.namens.portal.FreshlySignedIn;
import be.namens.registers.Person;
import be.namens.testing.AuthenticatorApp;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import be.namens.testing.PdfText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages on which a person makes, prints and confirms a card. */
@NamensTest
class TokenPagesTest {

    private static final String PAGE = "/sleutels/federaal-token";

    @Autowired
    WebApplicationContext context;

    @Autowired
    JdbcClient database;

    private MockMvc browser;
    private Person els;
    private Locale reader = Locale.of("nl", "BE");

    @BeforeEach
    void elsIsSignedIn() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        els = new Belgium(context).person("Els", "De Smet");
    }

    @Test
    void fromNothingToATokenAndANewCard() throws Exception {
        assertThat(send(get(PAGE + "/klaar")).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(send(get(PAGE + "/bevestigen")).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(page(get(PAGE))).contains("lage zekerheid").doesNotContain("U hebt al een federaal token");

        var shown = document(post(PAGE));
        assertThat(codes(shown)).hasSize(24);
        assertThat(page(get(PAGE + "/bevestigen"))).doesNotContain(codes(shown).getFirst());
        assertThat(send(confirm(shown, code(shown))).getRedirectedUrl()).isEqualTo(PAGE + "/klaar");
        assertThat(page(get(PAGE + "/klaar"))).contains("Uw federaal token is geactiveerd");
        assertThat(page(get("/sleutels"))).contains("Federaal token", "Zekerheid: laag", "Opnieuw instellen");
        assertThat(page(get(PAGE))).contains("U hebt al een federaal token");
    }

    @Test
    void theCardIsShownOnceAsPdfTooAndNoCacheKeepsEither() throws Exception {
        var answer = send(post(PAGE));
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
        var shown = Jsoup.parse(answer.getContentAsString());

        var pdf = send(post(PAGE + "/kaart").param("sealed", sealed(shown)));
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(pdf.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(pdf.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"federaal-token.pdf\"");
        assertThat(PdfText.of(pdf.getContentAsByteArray()))
                .contains(codes(shown))
                .contains("Els De Smet");

        assertThat(send(get(PAGE + "/kaart")).getStatus()).isEqualTo(405);
        assertThat(send(post(PAGE + "/kaart").param("sealed", "gok")).getStatus())
                .isEqualTo(409);
    }

    @Test
    void afterAWrongCodeTheCardCanStillBePrintedAndTheCodesAreNotOnThePage() throws Exception {
        var shown = document(post(PAGE));
        var answer = send(confirm(shown, "CCC CCC"));
        assertThat(answer.getStatus()).isEqualTo(400);
        var again = Jsoup.parse(answer.getContentAsString());
        assertThat(again.title()).startsWith("Fout: ");
        assertThat(again.select("#code-problem").text())
                .contains("Dit is niet code nr. " + asked(shown) + " van de kaart");
        assertThat(database.sql("SELECT (detail ->> 'key') || ' ' || (detail ->> 'why') FROM audit.fact"
                                + " WHERE actor = ? AND kind = 'key.activation-refused'")
                        .param(els.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("federal-token wrong");
        assertThat(codes(again)).isEmpty();
        assertThat(sealed(again)).isEqualTo(sealed(shown));
        assertThat(asked(again)).isEqualTo(asked(shown));

        assertThat(send(confirm(shown, "12")).getContentAsString())
                .contains("Vul code nr. " + asked(shown) + " van uw kaart in");
    }

    @Test
    void whoConfirmsWithoutHavingBegunIsAskedToBegin() throws Exception {
        var answer = send(post(PAGE + "/bevestigen").param("code", "CCC CCC"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("Er wacht geen kaart meer", "Kaart maken");
    }

    @Test
    void whoWouldKeepNothingButATokenIsWarnedBeforeTheLastStrongKeyGoes() throws Exception {
        var shown = document(post(PAGE));
        send(confirm(shown, code(shown)));
        var app = new AuthenticatorApp(
                document(post("/sleutels/app-code")).select("#app-code-secret").text());
        send(post("/sleutels/app-code/bevestigen").param("code", app.codeAt(Instant.now())));

        assertThat(page(get(withdraw("Federaal token")))).doesNotContain("name=\"sure\"");
        var appCode = withdraw("App-code");
        assertThat(page(get(appCode))).contains("Dit is uw laatste sleutel waarmee u uw sleutels kunt beheren");
        assertThat(send(post(appCode)).getStatus()).isEqualTo(400);
        assertThat(send(post(appCode).param("sure", "yes")).getStatus()).isEqualTo(302);
        assertThat(page(get(withdraw("Federaal token")))).contains("Dit is uw laatste sleutel bij Namens");
    }

    private String withdraw(String name) throws Exception {
        return document(get("/sleutels"))
                .select("a[href$=intrekken]:contains(" + name + ")")
                .attr("href");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Activer un token fédéral, Imprimez votre carte, Votre token fédéral est activé",
        "de, Föderales Token aktivieren, Drucken Sie Ihre Karte aus, Ihr föderales Token ist aktiviert",
        "en, Activate a federal token, Print your card, Your federal token is active"
    })
    void thePagesSpeakFourLanguages(String language, String explain, String print, String done) throws Exception {
        reader = Locale.of(language, "BE");
        assertThat(document(get(PAGE)).select("h1").text()).isEqualTo(explain);
        var shown = document(post(PAGE));
        assertThat(shown.select("h1").text()).isEqualTo(print);
        send(confirm(shown, code(shown)));
        assertThat(document(get(PAGE + "/klaar")).select("h1").text()).isEqualTo(done);
    }

    private static MockHttpServletRequestBuilder confirm(Document shown, String code) {
        return post(PAGE + "/bevestigen").param("code", code).param("sealed", sealed(shown));
    }

    private static List<String> codes(Document page) {
        return page.select(".n-codes li").eachText();
    }

    private static String sealed(Document page) {
        return page.select("input[name=sealed]").val();
    }

    private static int asked(Document page) {
        return Integer.parseInt(page.select("label[for=code]").text().replaceAll("\\D", ""));
    }

    private static String code(Document page) {
        return codes(page).get(asked(page) - 1);
    }

    private Document document(MockHttpServletRequestBuilder request) throws Exception {
        return Jsoup.parse(page(request));
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
