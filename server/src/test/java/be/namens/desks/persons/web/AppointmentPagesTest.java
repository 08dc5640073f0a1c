package be.namens.desks.persons.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.desks.Desk;
import be.namens.desks.DeskWorld;
import be.namens.desks.Organisations;
import be.namens.desks.persons.AskForAppointment;
import be.namens.keys.AddressLimits;
import be.namens.keys.AddressUse;
import be.namens.keys.KeysRefusal;
import be.namens.keys.NetworkAddress;
import be.namens.registers.Enterprise;
import be.namens.screens.Texts;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import be.namens.testing.TestPost;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ExtendedModelMap;

/** Who has neither number nor key asks for an appointment, in their language; what they write is read by one office only. */
@NamensTest
class AppointmentPagesTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private final String address = "hans-" + UUID.randomUUID() + "@example.de";
    private Enterprise office;
    private Browser browser;

    @BeforeEach
    void anOffice() {
        office = new DeskWorld(context).organisation(Desk.PERSONS, 1);
        browser = new Browser(context);
    }

    @Test
    void somebodyAsksInGermanAndReadsTheReferenceOnThePageAndInTheEmail() {
        browser.speaking("de");
        var check = asked();
        assertThat(check.text())
                .contains(
                        "Prüfen und anfragen",
                        "Hans Müller",
                        "30.7.1985",
                        "Deutschland",
                        "Weber Schulungen",
                        "Vormittags");
        var done = check.form().submit();
        assertThat(done.status()).isEqualTo(200);
        assertThat(done.text()).contains("Ihre Anfrage ist gesendet");
        String reference = done.texts(".n-number").getFirst();
        assertThat(TestPost.nextMailTo(address)).contains("Guten Tag", reference, "Loket 1 persons");
        assertThat(done.address()).matches("/afspraak/klaar/[0-9A-Z]{8}");
    }

    @Test
    void whatWasWrittenIsSealedAndNotInTheTrail() {
        asked().form().submit();
        var kept = database.sql("SELECT request FROM desks.appointment ORDER BY asked_at DESC LIMIT 1")
                .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                .single();
        assertThat(kept).doesNotContain("Hans", address, "1985");
        assertThat(database.sql("""
                        SELECT outcome || ' ' || detail FROM audit.fact
                        WHERE kind = 'appointment.asked' AND enterprise = ? ORDER BY id DESC LIMIT 1
                        """)
                        .param(office.number().digits())
                        .query(String.class)
                        .single())
                .isEqualTo("DONE {}");
    }

    @Test
    void theFormSentTwiceAsksOnce() {
        var form = asked().form();
        var first = form.submit();
        assertThat(form.submit().address()).isEqualTo(first.address());
        assertThat(TestPost.mailsTo(address)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void nothingThatWasTypedIsInTheEmailThatAnybodyCanHaveSentToAnybody() {
        who().fill("voornaam", "Win at http://evil.example")
                .submit()
                .form()
                .fill("kantoor", office.number().digits())
                .fill("dagdeel", "morning")
                .submit()
                .form()
                .submit();
        assertThat(TestPost.nextMailTo(address)).doesNotContain("evil", "Müller", "Weber");
    }

    @Test
    void aFormThatWasSentAndThenChangedAsksAgainSoThatTheChangeIsNotLost() {
        var sent = asked().form();
        var first = sent.submit();
        var fields = new HashMap<>(sent.fields());
        fields.put("dagdeel", "afternoon");
        var second = browser.post("/afspraak/nakijken", fields);
        assertThat(second.text()).contains("Uw aanvraag is verstuurd");
        assertThat(second.address()).isNotEqualTo(first.address());
        assertThat(database.sql("SELECT count(*) FROM desks.appointment WHERE reference IN (?, ?)")
                        .params(last(first), last(second))
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    private static String last(Page done) {
        return done.address().substring(done.address().length() - 8);
    }

    @ParameterizedTest
    @CsvSource({"fr, Qui êtes-vous ?", "de, Wer sind Sie?", "en, Who are you?", "nl, Wie bent u?"})
    void inTheMiddleAnotherLanguageIsChosenAndWhatWasTypedStays(String tag, String title) {
        var page = who().fill("familienaam", "").submit();
        var button = Objects.requireNonNull(
                page.document().select("button[form=n-form][lang=" + tag + "]").first());
        assertThat(page.document().select("nav.n-languages a")).isEmpty();
        assertThat(page.document().select("form#n-form")).hasSize(1);
        var fields = new HashMap<>(page.form().fields());
        fields.put("familienaam", "Vogel");
        var other = browser.post(button.attr("formaction"), fields);
        assertThat(other.status()).isEqualTo(200);
        assertThat(other.title()).startsWith(title);
        assertThat(other.form().fields())
                .containsEntry("familienaam", "Vogel")
                .containsEntry("voornaam", "Hans")
                .containsEntry("onderneming", "Weber Schulungen");
    }

    @Test
    void enterInAFieldGoesOnAndDoesNotChangeTheLanguage() {
        var first = Objects.requireNonNull(
                who().submit().document().select("button[form=n-form]").first());
        assertThat(first.hasAttr("formaction")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"wie, /afspraak/terug/waarvoor", "waar, /afspraak/terug/wie", "nakijken, /afspraak/terug/waar"})
    void everyQuestionHasAWayBackThatKeepsWhatWasTyped(String step, String before) {
        var fields = new HashMap<>(asked().form().fields());
        var page = browser.post("/afspraak/terug/" + step, fields);
        assertThat(page.document().select("button[formaction=" + before + "]")).isNotEmpty();
        fields.remove("_csrf"); // Another on each page.
        assertThat(browser.post(before, page.form().fields()).form().fields()).containsAllEntriesOf(fields);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/afspraak/waar", "/afspraak/terug/nakijken", "/afspraak/nakijken"})
    void whoSendsALaterPageWithoutTheEarlierOnesIsAskedThose(String page) {
        var fields = new HashMap<>(asked().form().fields());
        fields.put("waarvoor", "nonsense");
        var asked = browser.post(page, fields);
        assertThat(asked.status()).isEqualTo(400);
        assertThat(asked.texts("#waarvoor-problem")).hasSize(1);
    }

    @Test
    void anOfficeThatStoppedIsNotOffered() {
        var stopped = new DeskWorld(context).organisation(Desk.PERSONS, 2);
        new Belgium(context).strikeOff(stopped);
        try {
            var fields = new HashMap<>(asked().form().fields());
            fields.put("kantoor", stopped.number().digits());
            var page = browser.post("/afspraak/nakijken", fields);
            assertThat(page.status()).isEqualTo(400);
            assertThat(page.texts("#kantoor-problem")).hasSize(1);
        } finally {
            new DeskWorld(context).organisation(Desk.PERSONS, 2);
        }
    }

    @Test
    void whoHasNoNationalityAsksToo() {
        var check = who().fill("nationaliteit", "XX")
                .submit()
                .form()
                .fill("kantoor", office.number().digits())
                .fill("dagdeel", "any")
                .submit();
        assertThat(check.text()).contains("Staatloos of onbekend");
        assertThat(check.form().submit().text()).contains("Uw aanvraag is verstuurd");
    }

    @Test
    void aClerkWhoFillsItInWithSomebodyComesBackToTheDesk() {
        var first =
                browser.open("/afspraak?vanaf=loket&kantoor=" + office.number().digits());
        var done = first.form()
                .fill("waarvoor", "first-key")
                .submit()
                .form()
                .fill("familienaam", "Müller")
                .fill("geboren-year", "1985")
                .fill("nationaliteit", "DE")
                .fill("email", address)
                .submit()
                .form()
                .fill("dagdeel", "any")
                .submit()
                .form()
                .submit();
        assertThat(done.document().select("a[href=/loket/personen]")).hasSize(1);
    }

    @Test
    void anAnswerIsChangedFromThePageToCheckAndTheOthersStay() {
        var fields = asked().form().fields();
        var again = browser.post("/afspraak/terug/wie", fields);
        var check = again.form().fill("voornaam", "Johann").submit().form().submit();
        assertThat(check.text()).contains("Johann Müller", "Weber Schulungen");
    }

    @Test
    void whatIsMissingIsSaidBesideItsFieldAndNothingTypedIsLost() {
        var first =
                browser.open("/afspraak").form().fill("onderneming", "Weber").submit();
        assertThat(first.status()).isEqualTo(400);
        assertThat(first.texts("#waarvoor-problem")).hasSize(1);
        assertThat(first.form().fields()).containsEntry("onderneming", "Weber");
        var who = first.form()
                .fill("waarvoor", "first-key")
                .submit()
                .form()
                .fill("voornaam", "Hans")
                .submit();
        assertThat(who.status()).isEqualTo(400);
        assertThat(who.texts(".govuk-error-message")).hasSize(4);
        assertThat(who.form().fields()).containsEntry("voornaam", "Hans").containsEntry("waarvoor", "first-key");
    }

    @ParameterizedTest
    @CsvSource({"31,2,1985", "1,13,1985", "x,1,1985", "1,,1985", "1,1,85", "1,1,3000", "1,1,2098"})
    void aDateThatDoesNotExistIsRefused(String day, String month, String year) {
        var who = who().fill("geboren-day", day)
                .fill("geboren-month", month == null ? "" : month)
                .fill("geboren-year", year);
        assertThat(who.submit().texts("#geboren-problem")).hasSize(1);
    }

    @Test
    void aMonthAndDayThatAreNotKnownMayBeLeftOut() {
        var where = who().fill("geboren-day", "").fill("geboren-month", "").submit();
        assertThat(where.status()).isEqualTo(200);
    }

    @Test
    void anOfficeThatIsNoneIsRefusedAlsoWithoutTheForm() {
        var fields = new HashMap<>(asked().form().fields());
        fields.put("kantoor", "0123456749");
        var page = browser.post("/afspraak/nakijken", fields);
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.texts("#kantoor-problem")).hasSize(1);
        assertThat(TestPost.mailsTo(address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/afspraak/wie", "/afspraak/waar", "/afspraak/nakijken"})
    void whoOpensAPageInBetweenBegins(String page) {
        assertThat(browser.open(page).address()).isEqualTo("/afspraak");
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(browser.post("/afspraak/nakijken", Map.of("waarvoor", "first-key"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anOversizedFieldIsCutAndRefusedRatherThanKept() {
        var page = who().fill("familienaam", "x".repeat(5_000)).submit();
        assertThat(page.status()).isEqualTo(400);
        assertThat(page.texts("#familienaam-problem")).hasSize(1);
    }

    @Test
    void whoAsksTooOftenFromOnePlaceIsToldHowLongToWait() {
        var full = new AddressLimits() {
            @Override
            public Optional<Duration> use(AddressUse use, NetworkAddress network, String about) {
                assertThat(use).isEqualTo(AddressUse.REQUEST);
                return Optional.of(Duration.ofMinutes(3));
            }

            @Override
            public void takeBack(AddressUse use, NetworkAddress network, String about) {
                throw new AssertionError("a request that was made counts");
            }
        };
        var pages = new AppointmentPages(
                context.getBean(AskForAppointment.class),
                context.getBean(Organisations.class),
                full,
                context.getBean(Texts.class),
                context.getBean(TheClock.class));
        var request = new MockHttpServletRequest("POST", "/afspraak/nakijken");
        asked().form().fields().forEach(request::addParameter);
        var response = new MockHttpServletResponse();
        assertThatThrownBy(() -> pages.submit(request, response, new ExtendedModelMap()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(KeysRefusal.ADDRESS_TOO_OFTEN));
        assertThat(response.getHeader("Retry-After")).isEqualTo("180");
        assertThat(TestPost.mailsTo(address)).isEmpty();
    }

    private Page asked() {
        return who().submit()
                .form()
                .fill("kantoor", office.number().digits())
                .fill("dagdeel", "morning")
                .submit();
    }

    private Browser.Form who() {
        return browser.open("/afspraak")
                .form()
                .fill("waarvoor", "representative")
                .fill("onderneming", "Weber Schulungen")
                .submit()
                .form()
                .fill("voornaam", "Hans")
                .fill("familienaam", "Müller")
                .fill("geboren-day", "30")
                .fill("geboren-month", "7")
                .fill("geboren-year", "1985")
                .fill("nationaliteit", "DE")
                .fill("email", address);
    }
}
