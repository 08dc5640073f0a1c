package be.namens.keys.smscode.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.namens.keys.HeldKeys;
import be.namens.portal.FreshlySignedIn;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import be.namens.testing.TestPost;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** The pages on which a person activates an SMS code. */
@NamensTest
class SmsCodePagesTest {

    private static final String PAGE = "/sleutels/sms-code";
    private static final AtomicInteger TELEPHONES = new AtomicInteger(8_000_000);

    @Autowired
    WebApplicationContext context;

    @Autowired
    HeldKeys heldKeys;

    @Autowired
    JdbcClient database;

    private final MockHttpSession session = new MockHttpSession();
    private final String telephone = "+3247" + TELEPHONES.incrementAndGet();
    private MockMvc browser;
    private Person els;
    private String language = "nl";

    @BeforeEach
    void elsIsSignedIn() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        els = new Belgium(context).person("Els", "De Smet");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.session(session)
                        .with(FreshlySignedIn.as(els.id()))
                        .locale(Locale.of(language, "BE")))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ask(String number) throws Exception {
        return send(post(PAGE).param("mobile", number));
    }

    private MockHttpServletResponse confirm(String code) throws Exception {
        return send(post(PAGE + "/bevestigen").param("code", code));
    }

    private String received() {
        return TestPost.nextSmsTo(telephone).substring(0, 6);
    }

    @Test
    void fromANumberToAnSmsCode() throws Exception {
        assertThat(send(get(PAGE)).getContentAsString()).contains("Nummer van uw gsm", "veiliger dan een sms");
        assertThat(ask("0" + telephone.substring(3)).getRedirectedUrl()).isEqualTo(PAGE + "/bevestigen");
        assertThat(send(get(PAGE + "/bevestigen")).getContentAsString())
                .contains("+32\u00a0•••\u00a0••\u00a0••\u00a0" + telephone.substring(10))
                .doesNotContain(telephone.substring(3));
        String code = received();
        assertThat(confirm(code).getRedirectedUrl()).isEqualTo(PAGE + "/klaar");
        assertThat(confirm(code).getRedirectedUrl()).as("sent twice").isEqualTo(PAGE + "/klaar");
        assertThat(send(get(PAGE + "/klaar")).getContentAsString())
                .contains("Uw sms-code is geactiveerd", "+32\u00a0•••\u00a0••\u00a0••\u00a0");
        assertThat(send(get("/sleutels")).getContentAsString())
                .contains(
                        "Sms-code",
                        "<strong>+32\u00a0•••\u00a0••\u00a0••\u00a0" + telephone.substring(10) + "</strong>")
                .doesNotContain(telephone.substring(3));
        assertThat(heldKeys.of(els.id(), "sms-code")).hasSize(1);
    }

    @Test
    void beforeTheCodeIsRightThereIsNoKey() throws Exception {
        assertThat(send(get(PAGE + "/bevestigen")).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(send(get(PAGE + "/klaar")).getRedirectedUrl()).isEqualTo(PAGE);
        ask(telephone);
        String code = received();
        String wrong = code.equals("123456") ? "654321" : "123456";
        assertThat(confirm("12").getContentAsString()).contains("id=\"code-problem\"", "6 cijfers");
        assertThat(confirm(wrong).getContentAsString()).contains("Deze code is niet juist");
        assertThat(confirm(wrong).getStatus()).isEqualTo(400);
        assertThat(confirm(wrong).getStatus()).isEqualTo(400);
        var over = confirm(code);
        assertThat(over.getStatus()).isEqualTo(409);
        assertThat(over.getContentAsString()).contains("werkt niet meer", "Nummer van uw gsm");
        assertThat(heldKeys.of(els.id())).isEmpty();
        assertThat(database.sql("SELECT (detail ->> 'key') || ' ' || (detail ->> 'why') FROM audit.fact"
                                + " WHERE actor = ? AND kind = 'key.activation-refused'")
                        .param(els.id().value())
                        .query(String.class)
                        .list())
                .containsExactly("sms-code wrong", "sms-code wrong", "sms-code wrong", "sms-code over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "02 123 45 67", "0470 12 34", "<script>"})
    void whatIsNoMobileNumberIsSaidBesideItsField(String typed) throws Exception {
        var refused = ask(typed);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString())
                .contains("href=\"#mobile\"", "id=\"mobile-problem\"")
                .doesNotContain("<script>");
    }

    @Test
    void aSecondCodeHasToWait() throws Exception {
        ask(telephone);
        received();
        var refused = ask(telephone);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("Er is net een code gevraagd");
        assertThat(send(get(PAGE + "/bevestigen")).getStatus()).isEqualTo(200);
    }

    @Test
    void whenNothingLeavesThePageSaysSo() throws Exception {
        database.sql("INSERT INTO messages.out_of_order (kind, failed_at) VALUES ('sms', now() + interval '1 hour')")
                .update();
        try {
            var refused = ask(telephone);
            assertThat(refused.getStatus()).isEqualTo(503);
            assertThat(refused.getContentAsString()).contains("Kies een andere sleutel");
        } finally {
            database.sql("DELETE FROM messages.out_of_order WHERE kind = 'sms'").update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Activer le code SMS, Namens",
        "de, SMS-Code aktivieren, Namens",
        "en, Activate the SMS code, Namens"
    })
    void speaksTheLanguageOfTheReaderAlsoInTheSms(String reader, String title, String word) throws Exception {
        language = reader;
        assertThat(send(get(PAGE)).getContentAsString()).contains(title);
        ask(telephone);
        assertThat(TestPost.nextSmsTo(telephone)).contains(word).matches("[0-9]{6} .*");
    }
}
