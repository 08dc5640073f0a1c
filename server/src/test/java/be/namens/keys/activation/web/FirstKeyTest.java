package be.namens.keys.activation.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.HeldKeys;
import be.namens.keys.activation.ActivationWorld;
import be.namens.keys.activation.ActivationWorld.InHand;
import be.namens.registers.Person;
import be.namens.testing.AuthenticatorApp;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import be.namens.testing.TestPost;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Somebody with a letter and an e-mail activates a first key, and gets nothing else with them. */
@NamensTest
class FirstKeyTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    HeldKeys held;

    private ActivationWorld world;
    private Browser browser;
    private Person els;
    private InHand given;

    @BeforeEach
    void elsWasAtTheDesk() {
        world = new ActivationWorld(context);
        browser = new Browser(context);
        els = new Belgium(context).person("Els", "De Smet");
        given = world.give(els);
    }

    @Test
    void fromLinkAndCodeToAFirstKey() {
        var asked = browser.open(given.link());
        assertThat(asked.address()).isEqualTo("/activeren");
        assertThat(asked.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(asked.text()).contains("Typ de code van uw brief").doesNotContain("Els");

        var choice = type(asked, given.code());
        assertThat(choice.text()).contains("U activeert een sleutel voor Els De Smet");
        assertThat(choice.texts(".n-key__name")).contains("App-code").doesNotContain("Federaal token", "Testsleutel");

        var done = confirm(begin(choice));
        assertThat(done.address()).isEqualTo("/activeren/klaar");
        assertThat(done.text()).contains("Uw sleutel is geactiveerd", "Nu aanmelden");
        assertThat(held.of(els.id(), "app-code")).hasSize(1);
        assertThat(world.facts(els))
                .containsExactly("activation-code.issued", "activation-code.accepted", "activation-code.used");
        assertThat(done.follow("/activeren/aanmelden").text()).contains("Hoe wilt u zich aanmelden?");
    }

    @Test
    void anSmsCodeCanBeTheFirstKey() {
        String mobile = "+32470" + ThreadLocalRandom.current().nextInt(100_000, 1_000_000);
        var number = type(browser.open(given.link()), given.code()).follow("/sleutels/sms-code");
        assertThat(number.text()).contains("Els De Smet", "Terug naar de keuze van een sleutel");
        var confirm =
                number.form("form[action$=sms-code]").fill("mobile", mobile).submit();
        var code = Pattern.compile("\\d{6}").matcher(TestPost.nextSmsTo(mobile));
        assertThat(code.find()).isTrue();
        var done = confirm.form("form[action$=bevestigen]")
                .fill("code", code.group())
                .submit();
        assertThat(done.address()).isEqualTo("/activeren/klaar");
        assertThat(held.of(els.id(), "sms-code")).hasSize(1);
    }

    @Test
    void openingTheLinkChangesNothingHoweverOften() {
        for (int time = 0; time < 3; time++) {
            new Browser(context).open(given.link());
        }
        assertThat(world.facts(els)).containsExactly("activation-code.issued");
        assertThat(type(browser.open(given.link()), given.code()).address()).isEqualTo("/activeren/sleutel");
    }

    @Test
    void whoClosesTheBrowserBeforeTheKeyWorksBeginsAgain() {
        begin(type(browser.open(given.link()), given.code()));
        var later = new Browser(context);
        confirm(begin(type(later.open(given.link()), given.code())));
        assertThat(held.of(els.id())).hasSize(1);
    }

    @Test
    void afterTheFirstKeyItOpensNothingMoreInAnyBrowser() {
        var other = new Browser(context);
        type(other.open(given.link()), given.code());
        confirm(begin(type(browser.open(given.link()), given.code())));

        assertThat(browser.open("/sleutels/app-code").address()).isEqualTo("/activeren/klaar");
        assertThat(other.open("/sleutels/app-code").address()).isEqualTo("/activeren/klaar");
        var replayed = new Browser(context).open(given.link());
        assertThat(replayed.status()).isEqualTo(409);
        assertThat(replayed.text()).contains("is al een sleutel geactiveerd", "Nu aanmelden");
        assertThat(held.of(els.id())).hasSize(1);
    }

    @Test
    void ofSeveralBrowsersThatActivateAtTheSameTimeOneGetsAKey() throws Exception {
        // Whichever begins last has the secret that waits, so each confirms with the same app.
        var browsers = List.of(new Browser(context), new Browser(context), new Browser(context));
        browsers.forEach(one -> type(one.open(given.link()), given.code()));
        Page scan = null;
        for (var one : browsers) {
            scan = begin(one.open("/activeren/sleutel"));
        }
        var app = new AuthenticatorApp(scan.texts("#app-code-secret").getFirst());
        var forms = browsers.stream()
                .map(one -> one.open("/sleutels/app-code/bevestigen").form("form[action$=bevestigen]"))
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(forms.stream()
                    .<Callable<Page>>map(form ->
                            () -> form.fill("code", app.codeAt(Instant.now())).submit())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get().status()).isLessThan(500);
            }
        }
        assertThat(held.of(els.id())).hasSize(1);
        assertThat(world.facts(els)).filteredOn("activation-code.used"::equals).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sleutels",
                "/sleutels/federaal-token",
                "/sleutels/federaal-token/bevestigen",
                "/sleutels/mijn/7f3a3a30-0000-4000-8000-000000000000/intrekken",
                "/sleutels/app-codes"
            })
    void anyOtherPageOfKeysLeadsBackToTheChoice(String page) {
        type(browser.open(given.link()), given.code());
        assertThat(browser.open(page).address()).isEqualTo("/activeren/sleutel");
        assertThat(browser.post(page, Map.of("sure", "yes")).status()).isNotEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rechten", "/mijn-rechten", "/mijn-sessies", "/mijn-aanmeldingen"})
    void thePortalDoesNotKnowWhoItIs(String page) {
        type(browser.open(given.link()), given.code());
        assertThat(browser.open(page).text())
                .contains("Hoe wilt u zich aanmelden?")
                .doesNotContain("Els De Smet");
        assertThat(browser.open("/").text()).doesNotContain("Els De Smet");
    }

    @Test
    void whoStealsOneOfTheTwoCookiesHasNothing() {
        type(browser.open(given.link()), given.code());
        for (var stolen : List.of("namens_portal", "namens_activation")) {
            var thief = new Browser(context);
            thief.setCookie(stolen, browser.cookie(stolen));
            assertThat(browser.cookie(stolen)).isNotEmpty();
            assertThat(thief.open("/sleutels/app-code").text()).contains("Hoe wilt u zich aanmelden?");
            assertThat(thief.open("/activeren/sleutel").status()).isEqualTo(404);
        }
    }

    @Test
    void aFormThatComesFromElsewhereIsNotTaken() {
        browser.open(given.link());
        assertThat(browser.post("/activeren", Map.of("code", given.code())).status())
                .isEqualTo(403);
        assertThat(world.facts(els)).containsExactly("activation-code.issued");
    }

    @Test
    void aWrongCodeIsSaidBesideItsFieldAndTheRightOneMayBeTypedAsOneLikes() {
        var again = type(browser.open(given.link()), "CCCC CCCC CCCC CCCC");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.texts("#code-problem").getFirst()).contains("hoort niet bij de link");
        assertThat(type(again, "12").texts("#code-problem").getFirst()).contains("16 letters en cijfers");
        var typed = given.code().toLowerCase(Locale.ROOT).replace(" ", "  - ");
        assertThat(type(again, typed).address()).isEqualTo("/activeren/sleutel");
    }

    @Test
    void fiveWrongCodesCloseIt() {
        var page = browser.open(given.link());
        for (int guess = 0; guess < 5; guess++) {
            page = type(page, "CCCC CCCC CCCC CCCC");
        }
        assertThat(page.status()).isEqualTo(429);
        assertThat(page.text()).contains("Wacht één minuut");
        assertThat(type(page, given.code()).status()).isEqualTo(429);
    }

    @Test
    void aLinkThatIsTooOldUnknownOrReplacedSaysWhatToDo() {
        var first = given;
        given = world.give(els);
        assertThat(browser.open(first.link()).text()).contains("Alleen de laatste werkt", "laatste brief");
        world.daysPassFor(els, 14);
        var old = browser.open(given.link());
        assertThat(old.status()).isEqualTo(409);
        assertThat(old.text()).contains("ouder dan 14 dagen", "Ga terug naar het loket");
        assertThat(browser.open("/activeren/" + "A".repeat(43)).status()).isEqualTo(404);
        assertThat(new Browser(context).open("/activeren").text()).contains("Deze link kennen we niet");
    }

    @Test
    void whoHasKeysAlreadyIsToldThatTheyGoOnWorking() {
        confirm(begin(type(browser.open(given.link()), given.code())));
        var lost = world.give(els);
        var choice = type(new Browser(context).open(lost.link()), lost.code());
        assertThat(choice.text()).contains("U hebt al één sleutel bij Namens. Die blijven werken");
        confirm(begin(choice));
        assertThat(held.of(els.id(), "app-code")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "fr, Saisissez le code de votre lettre, Choisissez une clé numérique, Votre clé est activée",
        "de, Geben Sie den Code aus Ihrem Brief ein, Wählen Sie einen digitalen Schlüssel, Ihr Schlüssel ist aktiviert",
        "en, Type the code from your letter, Choose a digital key, Your key is active"
    })
    void theLinkBringsTheLanguageThatWasSaidAtTheDesk(String language, String code, String choose, String done) {
        var mine = world.give(els, language);
        var asked = browser.open(mine.link());
        assertThat(asked.texts("h1")).containsExactly(code);
        var choice = type(asked, mine.code());
        assertThat(choice.texts("h1")).containsExactly(choose);
        assertThat(confirm(begin(choice)).texts("h1")).containsExactly(done);
    }

    private static Page type(Page page, String code) {
        return page.form("form[action$=activeren]").fill("code", code).submit();
    }

    /** Chooses the app code, and gets the secret for the app. */
    private static Page begin(Page choice) {
        return choice.follow("/sleutels/app-code")
                .form("form[action$=app-code]")
                .submit();
    }

    private static Page confirm(Page scan) {
        var app = new AuthenticatorApp(scan.texts("#app-code-secret").getFirst());
        return scan.form("form[action$=bevestigen]")
                .fill("code", app.codeAt(Instant.now()))
                .submit();
    }
}
