package be.namens.keys.contact.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import be.namens.keys.contact.Contact;
import be.namens.keys.contact.Contacts;
import be.namens.portal.FreshlySignedIn;
import be.namens.registers.Person;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import be.namens.testing.TestPost;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
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

/** Somebody gives the address to which notices go: only who reads it can confirm it, and the one before is told. */
@NamensTest
class ContactPagesTest {

    private static final String PAGE = "/sleutels/e-mail";

    @Autowired
    WebApplicationContext context;

    @Autowired
    Contacts contacts;

    @Autowired
    JdbcClient database;

    private final MockHttpSession session = new MockHttpSession();
    private final String address = "els." + UUID.randomUUID() + "@example.be";
    private MockMvc browser;
    private Person els;
    private String language = "nl";
    private Instant proof = Instant.now();

    @BeforeEach
    void elsIsSignedIn() {
        browser = MockMvcBuilders.webAppContextSetup(context).build();
        els = new Belgium(context).person("Els", "De Smet");
    }

    private MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.session(session)
                        .with(FreshlySignedIn.at(els.id(), proof))
                        .locale(Locale.of(language, "BE")))
                .andReturn()
                .getResponse();
    }

    private MockHttpServletResponse ask(String email) throws Exception {
        return send(post(PAGE).param("email", email));
    }

    private MockHttpServletResponse confirm(String code) throws Exception {
        return send(post(PAGE + "/bevestigen").param("code", code));
    }

    private static String codeAt(String address) {
        return TestPost.nextMailTo(address)
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .substring(0, 6);
    }

    private static String otherThan(String code) {
        return code.equals("123456") ? "654321" : "123456";
    }

    private void give(String email) throws Exception {
        ask(email);
        confirm(codeAt(email));
    }

    /** As if the last code was asked for longer ago. */
    private void later(Duration by) {
        database.sql("UPDATE keys.contact_awaited SET sent_at = sent_at - make_interval(secs => ?) WHERE person_id = ?")
                .params(by.toSeconds(), els.id().value())
                .update();
    }

    @Test
    void fromAnAddressToOneThatIsConfirmed() throws Exception {
        assertThat(send(get("/sleutels")).getContentAsString()).contains("Geef uw e-mailadres");
        assertThat(send(get(PAGE)).getContentAsString()).contains("Een adres dat alleen u leest");
        assertThat(ask(" " + address + " ").getRedirectedUrl()).isEqualTo(PAGE + "/bevestigen");
        assertThat(send(get(PAGE + "/bevestigen")).getContentAsString())
                .contains("e•••@example.be")
                .doesNotContain(address);
        assertThat(contacts.of(els.id())).as("before it is confirmed").isEmpty();
        assertThat(confirm(codeAt(address)).getRedirectedUrl()).isEqualTo(PAGE + "/klaar");
        assertThat(send(get(PAGE + "/klaar")).getContentAsString())
                .contains("Uw e-mailadres is bevestigd", "e•••@example.be")
                .doesNotContain(address);
        assertThat(send(get("/sleutels")).getContentAsString())
                .contains("Wijzig uw e-mailadres", "e•••@example.be")
                .doesNotContain(address);
        assertThat(contacts.of(els.id()))
                .map(Contact::address)
                .hasValueSatisfying(held -> assertThat(held.text()).isEqualTo(address));
    }

    @Test
    void noAddressLiesInTheDatabaseInClear() throws Exception {
        give(address);
        byte[] kept = database.sql("SELECT address FROM keys.contact WHERE person_id = ?")
                .param(els.id().value())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("example", "els");
    }

    @Test
    void theAddressBeforeIsToldOfTheNewOne() throws Exception {
        give(address);
        later(Duration.ofMinutes(2));
        String other = "new." + address;
        give(other);
        assertThat(TestPost.nextMailTo(address))
                .startsWith("Uw e-mailadres voor meldingen is gewijzigd")
                .contains("/dit-was-ik-niet/")
                .doesNotContain(other);
        assertThat(TestPost.mailsTo(other)).as("the code alone").hasSize(1);
    }

    @Test
    void aSessionWithoutAFreshKeyGetsNoFurther() throws Exception {
        proof = Instant.now().minus(Duration.ofMinutes(21));
        assertThat(send(get(PAGE)).getStatus()).isEqualTo(303);
        assertThat(ask(address).getStatus()).isEqualTo(303);
        assertThat(confirm("123456").getStatus()).isEqualTo(303);
        assertThat(TestPost.mailsTo(address)).isEmpty();
    }

    @Test
    void guessesEndTheCode() throws Exception {
        assertThat(send(get(PAGE + "/bevestigen")).getRedirectedUrl()).isEqualTo(PAGE);
        assertThat(send(get(PAGE + "/klaar")).getRedirectedUrl()).isEqualTo(PAGE);
        ask(address);
        String code = codeAt(address);
        assertThat(confirm("12").getContentAsString()).contains("id=\"code-problem\"", "6 cijfers");
        assertThat(confirm(otherThan(code)).getContentAsString()).contains("Deze code is niet juist");
        assertThat(confirm(otherThan(code)).getStatus()).isEqualTo(400);
        assertThat(confirm(otherThan(code)).getStatus()).isEqualTo(400);
        assertThat(confirm(code).getStatus()).isEqualTo(409);
        assertThat(contacts.of(els.id())).isEmpty();
        assertThat(refusals()).containsExactly("wrong", "wrong", "wrong", "over");
    }

    @Test
    void ofTwentyGuessesAtOnceThreeAreJudged() throws Exception {
        ask(address);
        String wrong = otherThan(codeAt(address));
        try (var threads = Executors.newFixedThreadPool(20)) {
            var guesses = Stream.generate(() -> (Callable<Integer>) () -> confirmElsewhere(wrong))
                    .limit(20)
                    .toList();
            for (var answer : threads.invokeAll(guesses)) {
                assertThat(answer.get()).isIn(400, 409);
            }
        }
        assertThat(refusals()).hasSize(20).filteredOn("wrong"::equals).hasSize(3);
    }

    private int confirmElsewhere(String code) throws Exception {
        return browser.perform(post(PAGE + "/bevestigen").param("code", code).with(FreshlySignedIn.as(els.id())))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void aCodeThatIsOldConfirmsNothing() throws Exception {
        ask(address);
        String code = codeAt(address);
        later(Duration.ofMinutes(31));
        var over = confirm(code);
        assertThat(over.getStatus()).isEqualTo(409);
        assertThat(over.getContentAsString()).contains("werkt niet meer", "Stuur een code");
    }

    @Test
    void codesAreCappedByAPauseAndByDay() throws Exception {
        ask(address);
        assertThat(ask(address).getContentAsString()).contains("Er is net een code gevraagd");
        for (int more = 0; more < 4; more++) {
            later(Duration.ofMinutes(2));
            assertThat(ask(address).getStatus()).isEqualTo(302);
        }
        later(Duration.ofMinutes(2));
        var refused = ask(address);
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getContentAsString()).contains("vandaag te veel codes");
        assertThat(refusals()).containsExactly("too-soon", "too-many");
    }

    private List<String> refusals() {
        return database.sql(
                        "SELECT detail->>'why' FROM audit.fact WHERE actor = ? AND kind = 'contact.refused' ORDER BY id")
                .param(els.id().value())
                .query(String.class)
                .list();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "els", "els@", "els@example", "els@exam ple.be", "<script>@example.be"})
    void whatIsNoAddressIsSaidBesideItsField(String typed) throws Exception {
        var refused = ask(typed);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(refused.getContentAsString())
                .contains("href=\"#email\"", "id=\"email-problem\"")
                .doesNotContain("<script>");
    }

    @Test
    void whenNothingLeavesThePageSaysSo() throws Exception {
        database.sql("INSERT INTO messages.out_of_order (kind, failed_at) VALUES ('mail', now() + interval '1 hour')")
                .update();
        try {
            assertThat(ask(address).getStatus()).isEqualTo(503);
        } finally {
            database.sql("DELETE FROM messages.out_of_order WHERE kind = 'mail'")
                    .update();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Votre adresse e-mail, est votre code",
        "de, Ihre E-Mail-Adresse, ist Ihr Code",
        "en, Your e-mail address, is your code"
    })
    void speaksTheLanguageOfTheReaderAlsoInTheMail(String reader, String title, String words) throws Exception {
        language = reader;
        assertThat(send(get(PAGE)).getContentAsString()).contains(title);
        ask(address);
        assertThat(TestPost.nextMailTo(address)).contains(words);
    }
}
