package be.namens.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.TargetGroup;
import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import be.namens.registers.Person;
import be.namens.signin.SomeEService;
import be.namens.testing.Browser;
import be.namens.testing.NamensTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person goes from an e-service through the pages and arrives, for the one they chose. */
@NamensTest
class SigningInTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    private SignInWorld world;
    private Browser browser;
    private Person an;

    @BeforeEach
    void people() {
        world = new SignInWorld(context);
        browser = world.browser();
        an = world.personWithTestKey("An", "Peeters");
    }

    @Test
    void withOneEnterpriseSheOnlyShowsHerKey() {
        world.companyOf(an, "Bakkerij De Halm");

        var keys = browser.open(world.eService(SomeEService.automatic()));
        assertThat(keys.title()).contains("Hoe wilt u zich aanmelden?");
        var arrived = SignInWorld.prove(keys, an);

        assertThat(arrived.status()).isEqualTo(200);
        assertThat(arrived.text()).startsWith("An Peeters for Bakkerij De Halm with test-key:");
        assertThat(world.facts(an)).containsSubsequence("key.used", "representation.chosen", "sign-in.completed");
    }

    @Test
    void withSeveralSheChoosesAndSeesOnWhatGround() {
        var bakery = world.companyOf(an, "Bakkerij De Halm");
        world.companyOf(an, "Brouwerij Het Vat");

        var chooser = SignInWorld.prove(browser.open(world.eService(SomeEService.automatic())), an);
        assertThat(chooser.title()).contains("Voor wie handelt u?");
        assertThat(chooser.text())
                .contains("Bakkerij De Halm " + bakery.number().formatted() + " · Gent wettelijk vertegenwoordiger")
                .contains("Brouwerij Het Vat")
                .contains("U bent aangemeld als An Peeters")
                .doesNotContain("Mezelf");

        var arrived = SignInWorld.choose(chooser, bakery.number().digits());
        assertThat(arrived.text()).startsWith("An Peeters for Bakkerij De Halm");
    }

    @Test
    void whereCitizensAreAdmittedSheIsFirstInTheList() {
        world.companyOf(an, "Aannemer Aerts");

        var chooser = SignInWorld.prove(
                browser.open(world.eService(SomeEService.automatic().onlyFor(TargetGroup.BUR, TargetGroup.EA))), an);
        assertThat(chooser.texts(".n-for-whom__name")).containsExactly("Mezelf", "Aannemer Aerts");

        assertThat(SignInWorld.choose(chooser, "oneself").text()).startsWith("An Peeters for oneself");
    }

    @Test
    void theNextEServiceNeedsNoProofAndKeepsTheCapacity() {
        var bakery = world.companyOf(an, "Bakkerij De Halm");
        world.companyOf(an, "Brouwerij Het Vat");
        SignInWorld.choose(
                SignInWorld.prove(browser.open(world.eService(SomeEService.automatic())), an),
                bakery.number().digits());

        var second = browser.open(world.eService(SomeEService.automatic()));
        assertThat(second.text()).startsWith("An Peeters for Bakkerij De Halm");
    }

    @Test
    void selectAccountShowsTheChooserWithTheLastChoiceMarked() {
        world.companyOf(an, "Bakkerij De Halm");
        var brewery = world.companyOf(an, "Brouwerij Het Vat");
        String eService = world.eService(SomeEService.automatic());
        SignInWorld.choose(
                SignInWorld.prove(browser.open(eService), an), brewery.number().digits());

        var chooser = browser.open(eService + "?prompt=select_account");
        assertThat(chooser.title()).contains("Voor wie handelt u?");
        assertThat(chooser.document().select("input[name=voor][checked]").attr("value"))
                .isEqualTo(brewery.number().digits());
        assertThat(chooser.texts(".govuk-radios__item:contains(vorige keer gekozen) .n-for-whom__name"))
                .containsExactly("Brouwerij Het Vat");

        assertThat(chooser.form("form[action$=namens][method=post]").submit().text())
                .startsWith("An Peeters for Brouwerij Het Vat");
    }

    @Test
    void promptLoginAsksForTheKeyOnceMoreAndSaysWhy() {
        world.companyOf(an, "Bakkerij De Halm");
        String eService = world.eService(SomeEService.automatic());
        SignInWorld.prove(browser.open(eService), an);

        var keys = browser.open(eService + "?prompt=login");
        assertThat(keys.text()).contains("vraagt u om nog eens te bewijzen wie u bent");
        assertThat(keys.texts(".n-key__name")).contains("App-code");
        assertThat(keys.texts(".n-key:contains(laatst gebruikt op dit toestel) .n-key__name"))
                .containsExactly("Testsleutel");
        assertThat(SignInWorld.prove(keys, an).text()).startsWith("An Peeters for Bakkerij De Halm");
        assertThat(browser.open(eService + "?prompt=login").title()).contains("Hoe wilt u zich aanmelden?");
    }

    @Test
    void maxAgeAsksForAProofThatIsYoungEnough() {
        world.companyOf(an, "Bakkerij De Halm");
        String eService = world.eService(SomeEService.automatic());
        SignInWorld.prove(browser.open(eService), an);

        assertThat(browser.open(eService + "?max_age=600").text()).startsWith("An Peeters");
        var keys = browser.open(eService + "?max_age=0");
        assertThat(keys.text()).contains("U bent al een tijd aangemeld");
        assertThat(SignInWorld.prove(keys, an).text()).startsWith("An Peeters");
    }

    @Test
    void askedSilentlyNoPageIsEverShown() {
        world.companyOf(an, "Bakkerij De Halm");
        world.companyOf(an, "Brouwerij Het Vat");
        String eService = world.eService(SomeEService.automatic());
        assertThat(browser.open(eService + "?prompt=none").text()).isEqualTo("login_required");

        SignInWorld.prove(browser.open(eService), an);
        assertThat(browser.open(eService + "?prompt=none").text()).isEqualTo("interaction_required");

        SignInWorld.choose(
                browser.open(eService), world.companyOf(an, "Café C").number().digits());
        assertThat(browser.open(eService + "?prompt=none").text()).startsWith("An Peeters for Café C");
    }

    @Test
    void theHintOfTheEServiceIsFollowedWithoutAsking() {
        world.companyOf(an, "Bakkerij De Halm");
        var brewery = world.companyOf(an, "Brouwerij Het Vat");
        String eService = world.eService(SomeEService.automatic());

        var keys = browser.open(eService + "?hint=" + brewery.number().digits());
        assertThat(SignInWorld.prove(keys, an).text()).startsWith("An Peeters for Brouwerij Het Vat");
    }

    @Test
    void onlyKeysThatTheEServiceAcceptsAreShown() {
        var all = browser.open(world.eService(SomeEService.automatic()));
        assertThat(all.texts(".n-key__name")).contains("App-code", "Testsleutel");

        var app =
                browser.open(world.eService(SomeEService.automatic().accepting("urn:be:vlaanderen:authmech:csamtotp")));
        assertThat(app.texts(".n-key__name")).containsExactly("App-code");
        assertThat(app.text()).contains("Zekerheid: substantieel");

        var none = browser.open(world.eService(SomeEService.automatic().from(36)));
        assertThat(none.texts(".n-key__name")).isEmpty();
        assertThat(none.text()).contains("aanvaardt geen enkele sleutel");
    }

    @Test
    void theKindUsedLastInThisBrowserIsFirstWithoutSayingWhose() {
        world.companyOf(an, "Bakkerij De Halm");
        String eService = world.eService(SomeEService.automatic());
        assertThat(browser.open(eService).texts(".n-key__name").getFirst()).doesNotContain("Testsleutel");
        SignInWorld.prove(browser.open(eService), an);

        var again = browser.open(eService + "?prompt=login");
        assertThat(again.texts(".n-key__name").getFirst()).startsWith("Testsleutel");
        assertThat(browser.cookie("namens_sleutel")).contains("test-key");
        assertThat(world.browser().open(eService).texts(".n-key__name").getFirst())
                .doesNotContain("Testsleutel");
    }

    @Test
    void aKeyThatIsNotAcceptedCannotBeUsedByItsAddressEither() {
        var keys =
                browser.open(world.eService(SomeEService.automatic().accepting("urn:be:vlaanderen:authmech:csamtotp")));

        var refused = browser.open(keys.address() + "/sleutel/test-key");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Deze sleutel wordt hier niet aanvaard");

        var form = keys.follow("sleutel/app-code").form("form[action$=app-code]");
        long before = notAccepted();
        var posted = browser.post(
                keys.address() + "/sleutel/test-key",
                Map.of("_csrf", form.fields().get("_csrf"), "person", an.id().toString()));
        assertThat(posted.status()).isEqualTo(403);
        assertThat(notAccepted()).as("kept in the trail").isEqualTo(before + 1);
    }

    private long notAccepted() {
        return database.sql("SELECT count(*) FROM audit.fact WHERE kind = 'key.refused'"
                        + " AND detail = '{\"key\": \"test-key\", \"why\": \"not-accepted\"}'")
                .query(Long.class)
                .single();
    }

    @Test
    void whoHasNoKeyReadsWhatToDoAlsoFromAbroad() {
        var help = browser.open(world.eService(SomeEService.automatic())).follow("Ik heb geen van deze");

        assertThat(help.status()).isEqualTo(200);
        assertThat(help.text()).contains("registratiekantoor").contains("U woont in het buitenland");
        assertThat(help.follow("Een andere sleutel kiezen").title()).contains("Hoe wilt u zich aanmelden?");
    }

    /** Who leaves to activate a key shows one on the way, and comes back. */
    @Test
    void whatWasProvenOnAnotherJourneyOfThisBrowserServesHereToo() {
        world.companyOf(an, "Bakkerij De Halm");
        String left = browser.open(world.eService(SomeEService.automatic())).address();
        assertThat(browser.open(left + "/verder").address())
                .as("nothing is proven yet")
                .isEqualTo(left);
        SignInWorld.prove(browser.open(world.eService(SomeEService.open().askingForWhom())), an);

        assertThat(browser.open(left + "/verder").text()).startsWith("An Peeters for Bakkerij De Halm with test-key:");
        assertThat(browser.open(left + "/verder").text()).as("once").contains("al afgerond");
    }

    @Test
    void itServesOnlyWhereItWouldAtTheNextEService() {
        world.companyOf(an, "Bakkerij De Halm");
        String otherKey = browser.open(
                        world.eService(SomeEService.automatic().accepting("urn:be:vlaanderen:authmech:csamtotp")))
                .address();
        String again = browser.open(world.eService(SomeEService.automatic()) + "?prompt=login")
                .address();
        SignInWorld.prove(browser.open(world.eService(SomeEService.open().askingForWhom())), an);

        assertThat(browser.open(otherKey + "/verder").text())
                .contains("aanvaardt niet de sleutel die u toen gebruikte");
        assertThat(browser.open(again + "/verder").text()).contains("vraagt u om nog eens te bewijzen wie u bent");
        var elsewhere = world.browserSignedIn(an, "test-key", new AuthenticationMeans("urn:proef", new Level(35, 500)));
        assertThat(elsewhere.open(again + "/verder").status())
                .as("in another browser")
                .isEqualTo(403);
    }

    @Test
    void withMoreThanTenSheSearchesByNameAndByNumber() {
        for (int count = 1; count <= 11; count++) {
            world.companyOf(an, "Keten Filiaal " + count);
        }
        var other = world.companyOf(an, "Zagerij Zoersel");

        var chooser = SignInWorld.prove(browser.open(world.eService(SomeEService.automatic())), an);
        assertThat(chooser.texts(".n-options .n-for-whom__name")).hasSize(12);
        var found = chooser.form("form[role=search]").fill("zoek", "zager").submit();
        assertThat(found.texts(".n-options .n-for-whom__name")).containsExactly("Zagerij Zoersel");
        assertThat(found.text()).contains("Eén gevonden voor “zager”.");
        var nothing = found.form("form[role=search]").fill("zoek", "<script>").submit();
        assertThat(nothing.text()).contains("Niets gevonden voor “<script>”.");
        var byNumber = nothing.form("form[role=search]")
                .fill("zoek", other.number().formatted())
                .submit();
        assertThat(SignInWorld.choose(byNumber, other.number().digits()).text())
                .startsWith("An Peeters for Zagerij Zoersel");
    }

    @Test
    void withFewThereIsNothingToSearch() {
        world.companyOf(an, "Bakkerij De Halm");
        world.companyOf(an, "Brouwerij Het Vat");

        var chooser = SignInWorld.prove(browser.open(world.eService(SomeEService.automatic())), an);
        assertThat(chooser.document().select("form[role=search]")).isEmpty();
    }

    @Test
    void whoChoosesNobodyIsAskedToChoose() {
        world.companyOf(an, "Bakkerij De Halm");
        world.companyOf(an, "Brouwerij Het Vat");
        var chooser = SignInWorld.prove(browser.open(world.eService(SomeEService.automatic())), an);

        var again = chooser.form("form[action$=namens][method=post]").submit();
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.title()).startsWith("Fout:");
        assertThat(again.text()).contains("Kies voor wie u handelt.");
        assertThat(again.document().select("#voor")).hasSize(1);
    }

    @Test
    void theFormMayEndAtTheEServiceAndNowhereElse() {
        var eService = SomeEService.automatic();

        var keys = browser.open(world.eService(eService));
        assertThat(keys.header("Content-Security-Policy"))
                .contains("form-action 'self' https://" + eService.id() + ".example;")
                .contains("default-src 'none'");
        assertThat(keys.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(keys.header("Cache-Control")).contains("no-store");
    }

    @Test
    void theWholeJourneySpeaksFourLanguages() {
        world.companyOf(an, "Bakkerij De Halm");
        world.companyOf(an, "Brouwerij Het Vat");
        String eService = world.eService(SomeEService.automatic());
        String[][] said = {
            {"nl", "Hoe wilt u zich aanmelden?", "Voor wie handelt u?"},
            {"fr", "Comment voulez-vous vous identifier ?", "Pour qui agissez-vous ?"},
            {"de", "Wie möchten Sie sich anmelden?", "Für wen handeln Sie?"},
            {"en", "How do you want to sign in?", "For whom do you act?"}
        };
        for (String[] words : said) {
            var keys = world.browser().speaking(words[0]).open(eService);
            assertThat(keys.texts("h1")).containsExactly(words[1]);
            assertThat(SignInWorld.prove(keys, an).texts("h1")).containsExactly(words[2]);
        }
    }

    @Test
    void noNationalNumberIsOnAnyPageOrInAnyFactOfTheJourney() {
        world.companyOf(an, "Bakkerij De Halm");
        world.companyOf(an, "Brouwerij Het Vat");
        String number = world.belgium().numberOf(an).digits();

        var chooser = SignInWorld.prove(browser.open(world.eService(SomeEService.automatic())), an);
        assertThat(chooser.document().outerHtml()).doesNotContain(number);
        assertThat(database.sql("SELECT count(*) FROM audit.fact WHERE fact::text LIKE '%' || ? || '%'")
                        .param(number)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
