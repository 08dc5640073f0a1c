package be.namens.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.Person;
import be.namens.shared.OpaqueToken;
import be.namens.signin.SomeEService;
import be.namens.testing.Browser;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody with bad intentions, a second tab or a nervous finger does to a journey. */
@NamensTest
class SafeJourneyTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private SignInWorld world;
    private Browser browser;
    private Person an;
    private String eService;

    @BeforeEach
    void people() {
        world = new SignInWorld(context);
        browser = world.browser();
        an = world.personWithTestKey("An", "Peeters");
        world.companyOf(an, "Bakkerij De Halm");
        eService = world.eService(SomeEService.automatic());
    }

    @Test
    void inAnotherBrowserAJourneyIsRefusedWithTheWayToBeginAgain() {
        var keys = browser.open(eService);

        var elsewhere = world.browser().open(keys.address());
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.text())
                .contains("Dit aanmelden begon in een andere browser", "Laat dan cookies van Namens toe")
                .contains("Opnieuw beginnen bij Loket");
        assertThat(elsewhere.document().select("main a[href$=/start]")).hasSize(1);
    }

    @Test
    void anotherBrowserCannotAnswerWithTheJourneyOfThisOne() {
        var keys = browser.open(eService);
        SignInWorld.prove(keys, an);
        String journey = keys.address().substring(keys.address().lastIndexOf('/') + 1);

        var thief = world.browser().open(eService + "?journey=" + journey);
        assertThat(thief.title()).contains("Hoe wilt u zich aanmelden?");
        assertThat(thief.address()).doesNotContain(journey);
    }

    @Test
    void afterHalfAnHourAJourneyIsOver() {
        var keys = browser.open(eService);
        expire(keys);

        var over = browser.open(keys.address());
        assertThat(over.status()).isEqualTo(404);
        assertThat(over.text())
                .contains("Dit aanmelden duurde te lang")
                .contains("U hebt 30 minuten")
                .contains("Opnieuw beginnen bij Loket");
    }

    @Test
    void aFormOfAJourneyThatIsOverSignsNobodyIn() {
        var form = browser.open(eService).follow("sleutel/test-key");
        expire(form);

        var over = form.form("form[action$=test-key]")
                .fill("person", an.id().toString())
                .submit();
        assertThat(over.text()).contains("Dit aanmelden duurde te lang");
        assertThat(browser.cookie("namens_session")).isEmpty();
    }

    @Test
    void aJourneyThatServedIsFinishedAlsoWithTheBackButton() {
        var keys = browser.open(eService);
        SignInWorld.prove(keys, an);

        var back = browser.open(keys.address());
        assertThat(back.status()).isEqualTo(404);
        assertThat(back.text()).contains("Dit aanmelden is al klaar").contains("Opnieuw beginnen bij Loket");
    }

    @Test
    void anAddressThatIsNoJourneyHasAPageThatSaysSo() {
        for (String id : new String[] {"x", OpaqueToken.random().value(), "%27--"}) {
            var page = browser.open("/aanmelden/" + id);
            assertThat(page.status()).as(id).isEqualTo(404);
            assertThat(page.text()).contains("Dit aanmelden bestaat niet meer").contains("begin daar opnieuw");
        }
    }

    @Test
    void aFormWithoutOurTokenIsRefusedWithTheWayToBeginAgain() {
        var form = browser.open(eService).follow("sleutel/test-key").form("form[action$=test-key]");

        var refused = browser.post(form.action(), Map.of("person", an.id().toString()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Dit formulier is niet meer geldig");
        assertThat(refused.follow("Opnieuw beginnen met aanmelden").title()).contains("Hoe wilt u zich aanmelden?");
        assertThat(browser.cookie("namens_session")).isEmpty();
    }

    @Test
    void aTokenOfAnotherBrowserIsRefused() {
        var mine = browser.open(eService).follow("sleutel/test-key").form("form[action$=test-key]");
        var theirs = world.browser()
                .open(eService)
                .follow("sleutel/test-key")
                .form("form[action$=test-key]")
                .fill("person", an.id().toString())
                .fields();

        var refused = browser.post(mine.action(), theirs);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Dit formulier is niet meer geldig");
    }

    @Test
    void aTokenOfBeforeTheSessionIsRefusedAfterIt() {
        var form = browser.open(eService)
                .follow("sleutel/test-key")
                .form("form[action$=test-key]")
                .fill("person", an.id().toString());
        form.submit();

        assertThat(form.submit().status()).isEqualTo(403);
    }

    @Test
    void theFormSentTwiceBeforeTheFirstAnswerArrivesIsOneProof() {
        var form = browser.open(eService)
                .follow("sleutel/test-key")
                .form("form[action$=test-key]")
                .fill("person", an.id().toString());
        String browserName = browser.cookie("namens_browser");
        var impatient = world.browser();
        impatient.setCookie("namens_browser", browserName);
        world.companyOf(an, "Brouwerij Het Vat");

        var first = form.submit();
        var second = impatient.post(form.action(), form.fields());
        assertThat(first.title()).contains("Voor wie handelt u?");
        assertThat(second.title()).contains("Voor wie handelt u?");
        assertThat(sessions(an)).isEqualTo(1);
        assertThat(world.facts(an)).containsOnlyOnce("key.used");
        assertThat(impatient.open(second.address()).title()).contains("Voor wie handelt u?");
    }

    @Test
    void theChoiceSentTwiceIsOneChoice() {
        var brewery = world.companyOf(an, "Brouwerij Het Vat");
        var chooser = SignInWorld.prove(browser.open(eService), an);
        var form = chooser.form("form[action$=namens][method=post]")
                .fill("voor", brewery.number().digits());

        assertThat(form.submit().text()).startsWith("An Peeters for Brouwerij Het Vat");
        assertThat(form.submit().text()).contains("Dit aanmelden is al klaar");
    }

    @Test
    void aSessionThatSomebodyPlantedIsNotTheOneAfterTheProof() {
        String planted = OpaqueToken.random().value();
        browser.setCookie("namens_session", planted);
        SignInWorld.prove(browser.open(eService), an);

        assertThat(browser.cookie("namens_session")).isNotEqualTo(planted).hasSize(43);
        var planter = world.browser();
        planter.setCookie("namens_session", planted);
        assertThat(planter.open(eService).title()).contains("Hoe wilt u zich aanmelden?");
    }

    @Test
    void everyNewProofChangesTheTokenAndTheOldOneOpensNothing() {
        SignInWorld.prove(browser.open(eService), an);
        String before = browser.cookie("namens_session");
        SignInWorld.prove(browser.open(eService + "?prompt=login"), an);

        assertThat(browser.cookie("namens_session")).isNotEqualTo(before);
        assertThat(sessions(an)).isEqualTo(1);
        var thief = world.browser();
        thief.setCookie("namens_session", before);
        assertThat(thief.open(eService).title()).contains("Hoe wilt u zich aanmelden?");
    }

    @Test
    void somebodyElseWhoSignsInEndsTheSessionOfBefore() {
        var bo = world.personWithTestKey("Bo", "Claes");
        world.companyOf(bo, "Drukkerij Claes");
        SignInWorld.prove(browser.open(eService), an);

        var arrived = SignInWorld.prove(browser.open(eService + "?prompt=login"), bo);
        assertThat(arrived.text()).startsWith("Bo Claes for Drukkerij Claes");
        assertThat(sessions(an)).isZero();
        assertThat(world.facts(an)).contains("session.ended");
    }

    @Test
    void notMeSignsOutAndBeginsAnew() {
        world.companyOf(an, "Brouwerij Het Vat");
        var bo = world.personWithTestKey("Bo", "Claes");
        world.companyOf(bo, "Drukkerij Claes");
        var chooser = SignInWorld.prove(browser.open(eService), an);

        var keys = chooser.form("form[action$=iemand-anders]").submit();
        assertThat(keys.title()).contains("Hoe wilt u zich aanmelden?");
        assertThat(sessions(an)).isZero();
        assertThat(SignInWorld.prove(keys, bo).text()).startsWith("Bo Claes for Drukkerij Claes");
    }

    @Test
    void withoutASessionTheChooserAndTheRefusalAskForAKeyFirst() {
        var keys = browser.open(eService);

        assertThat(browser.open(keys.address() + "/namens").address()).isEqualTo(keys.address());
        assertThat(browser.open(keys.address() + "/geweigerd?voor=oneself").address())
                .isEqualTo(keys.address());
    }

    @Test
    void twoTabsAreTwoJourneys() {
        String other = world.eService(SomeEService.automatic());
        var first = browser.open(eService);
        var second = browser.open(other);
        assertThat(first.address()).isNotEqualTo(second.address());

        assertThat(SignInWorld.prove(second, an).text()).startsWith("An Peeters");
        assertThat(SignInWorld.prove(first, an).text()).startsWith("An Peeters");
    }

    @Test
    void aFormWithTooMuchInItIsRefused() {
        var form = browser.open(eService).follow("sleutel/test-key").form("form[action$=test-key]");
        var fields = new HashMap<>(form.fields());
        fields.put("person", "x".repeat(5_000));

        var refused = browser.post(form.action(), fields);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("meer mee met het formulier");
    }

    @Test
    void aWrongAnswerIsShownBesideTheFieldAndTheJourneyGoesOn() {
        var form = browser.open(eService).follow("sleutel/test-key").form("form[action$=test-key]");

        var again = browser.post(form.action(), form.fields());
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.text()).contains("Kies een persoon uit de lijst.");
        assertThat(again.form("form[action$=test-key]")
                        .fill("person", an.id().toString())
                        .submit()
                        .text())
                .startsWith("An Peeters");
    }

    @Test
    void signedOutIsAPageOfItsOwn() {
        var page = browser.open("/afgemeld");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts("h1")).containsExactly("U bent afgemeld");
    }

    private void expire(Page page) {
        String id = page.address().substring("/aanmelden/".length(), "/aanmelden/".length() + 43);
        database.sql("UPDATE signin.journey SET ends_at = now() - interval '1 second' WHERE id_hash = ?")
                .param(new OpaqueToken(id).hash())
                .update();
    }

    private int sessions(Person person) {
        return database.sql("SELECT count(*) FROM signin.session WHERE person = ? AND ended_at IS NULL")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }
}
