package be.namens.keys.passkey.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.namens.keys.passkey.Device;
import be.namens.portal.FreshlySignedIn;
import be.namens.registers.Person;
import be.namens.shared.NamensSettings;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The page on which a person makes a passkey. */
@NamensTest
class PasskeyPagesTest {

    private static final String PAGE = "/sleutels/passkey";

    @Autowired
    WebApplicationContext context;

    @Autowired
    NamensSettings settings;

    private final MockHttpSession session = new MockHttpSession();
    private MockMvc browser;
    private Person els;
    private Device device;
    private Locale reader = Locale.of("nl", "BE");

    @BeforeEach
    void elsIsSignedIn() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        els = new Belgium(context).person("Els", "De Smet");
        device = new Device(settings.baseUrl().toString());
    }

    @Test
    void fromNothingToAPasskey() throws Exception {
        assertThat(send(get(PAGE + "/klaar")).getRedirectedUrl()).isEqualTo(PAGE);
        var asked = page(get(PAGE).header("User-Agent", "Mozilla/5.0 (Windows NT 10.0) Firefox/140.0"));
        assertThat(asked)
                .contains("value=\"Firefox, Windows\"", "Voor een passkey is JavaScript nodig", "Passkey maken")
                .doesNotContain("onclick", "<script>");
        assertThat(send(make("Laptop <b>", device.make(options(asked)))).getRedirectedUrl())
                .isEqualTo(PAGE + "/klaar");
        assertThat(page(get(PAGE + "/klaar"))).contains("Uw passkey is gemaakt");
        assertThat(page(get("/sleutels"))).contains("<strong>Laptop &lt;b&gt;</strong>", "Nog een activeren");
    }

    @Test
    void withoutANameOrWithoutAnAnswerThePageAsksAgain() throws Exception {
        var nameless = send(make("", device.make(options(page(get(PAGE))))));
        assertThat(nameless.getStatus()).isEqualTo(400);
        assertThat(nameless.getContentAsString()).contains("href=\"#name\"", "id=\"name-problem\"", "data-options=");

        var without = send(post(PAGE).param("name", "Laptop thuis"));
        assertThat(without.getStatus()).isEqualTo(400);
        assertThat(without.getContentAsString())
                .contains("Er kwam geen antwoord van een passkey", "value=\"Laptop thuis\"");
    }

    @Test
    void whatTheDeviceDidWrongIsSaidAndTheNextQuestionIsAnother() throws Exception {
        var asked = page(get(PAGE));
        var answer = send(make(
                "Laptop",
                new Device(settings.baseUrl().toString()).notVerifying().make(options(asked))));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("niet gecontroleerd of u het bent");
        assertThat(options(answer.getContentAsString())).isNotEqualTo(options(asked));
        assertThat(send(make("Laptop", device.make(options(answer.getContentAsString()))))
                        .getRedirectedUrl())
                .isEqualTo(PAGE + "/klaar");
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Créer une clé d'accès, Votre clé d'accès est créée",
        "de, Einen Passkey erstellen, Ihr Passkey ist erstellt",
        "en, Make a passkey, Your passkey is made"
    })
    void thePagesSpeakFourLanguages(String language, String title, String done) throws Exception {
        reader = Locale.of(language, "BE");
        var asked = page(get(PAGE));
        assertThat(Jsoup.parse(asked).text()).contains(title);
        send(make("Laptop", device.make(options(asked))));
        assertThat(Jsoup.parse(page(get(PAGE + "/klaar"))).text()).contains(done);
    }

    private static String options(String page) {
        return Jsoup.parse(page).selectFirst("[data-passkey=make]").attr("data-options");
    }

    private static MockHttpServletRequestBuilder make(String name, Map<String, String> answer) {
        var form = post(PAGE).param("name", name);
        answer.forEach(form::param);
        return form;
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        var response = send(request);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.session(session)
                        .with(FreshlySignedIn.as(els.id()))
                        .locale(reader))
                .andReturn()
                .getResponse();
    }
}
