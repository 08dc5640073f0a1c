package be.namens.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.TargetGroup;
import be.namens.registers.Person;
import be.namens.shared.TheClock;
import be.namens.signin.SomeEService;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.NamensTest;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A refusal says which link breaks, who can mend it, and where to go: never a dead end. */
@NamensTest
class RefusedTest {

    @Autowired
    ApplicationContext context;

    private SignInWorld world;
    private Browser browser;
    private Person an;

    @BeforeEach
    void people() {
        world = new SignInWorld(context);
        browser = world.browser();
        an = world.personWithTestKey("An", "Peeters");
    }

    private String day(int fromToday) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.forLanguageTag("nl-BE"))
                .format(context.getBean(TheClock.class).today().plusDays(fromToday));
    }

    @Test
    void theRightThatIsMissingIsNamedWithItsProfilesAndWhoCanGiveIt() {
        world.companyOf(an, "Bakkerij De Halm");

        var refused = SignInWorld.prove(browser.open(world.eService(SomeEService.granted())), an);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text())
                .contains("U hebt een sleutel en u mag handelen voor Bakkerij De Halm")
                .contains("Inkom Gebruiker (profielen: gebruiker, dienstverlener)")
                .contains("U zelf, want u beheert de rechten van Bakkerij De Halm")
                .contains("Het recht aan uzelf toekennen");
        assertThat(refused.texts(".n-chain .n-link--broken .n-link__name")).containsExactly("Recht");
        assertThat(refused.document().select(".n-chain .n-link--closed")).hasSize(3);
        assertThat(world.facts(an)).containsOnlyOnce("sign-in.refused");
    }

    @Test
    void anEmployeeIsToldInWhichFunctionSomebodyCanGiveTheRightAndEntersOnceItIsGiven() {
        var halm = world.companyOf(an, "Bakkerij De Halm");
        var bo = world.personWithTestKey("Bo", "Claes");
        var first = SomeEService.granted();
        var second = SomeEService.granted();
        String other = world.eService(second);
        String eService = world.eService(first);
        world.grant(an, halm, first, "gebruiker", bo);

        var entered = SignInWorld.prove(browser.open(eService), bo);
        assertThat(entered.text()).startsWith("Bo Claes for Bakkerij De Halm").contains("-gebruiker");
        var chooser = browser.open(eService + "?prompt=select_account");
        assertThat(chooser.texts(".n-for-whom__tags .n-tag").getFirst()).isEqualTo("recht gekregen van An Peeters");

        var refused = browser.open(other);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text())
                .contains("Bij Bakkerij De Halm: een bestuurder.")
                .contains("Lezen hoe u een recht krijgt")
                .doesNotContain("An Peeters")
                .doesNotContain("Het recht aan uzelf toekennen");

        world.grant(an, halm, second, "dienstverlener", bo);
        var later = browser.open(refused.address());
        assertThat(later.title()).contains("Voor wie handelt u?");
        assertThat(SignInWorld.choose(later, halm.number().digits()).text()).contains("-dienstverlener");
    }

    @Test
    void aRightThatRanOutIsNamedWithItsLastDayAlsoWhenNothingElseIsLeft() {
        var halm = world.companyOf(an, "Bakkerij De Halm");
        var bo = world.personWithTestKey("Bo", "Claes");
        var inkom = SomeEService.granted();
        String eService = world.eService(inkom);
        world.grant(an, halm, inkom, "gebruiker", bo);
        world.daysPassFor(bo, 31);
        String yesterday = day(-1);

        var refused = SignInWorld.prove(browser.open(eService), bo);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.texts("main .govuk-list--bullet li").getFirst())
                .isEqualTo("Inkom Gebruiker, Bakkerij De Halm " + halm.number().formatted()
                        + ". U had dit recht; het liep af op " + yesterday + ". Vraag om het opnieuw te geven.");

        var chosen = world.browser().open(eService + "?hint=" + halm.number().digits());
        assertThat(SignInWorld.prove(chosen, bo)
                        .texts("main .govuk-list--bullet li")
                        .getFirst())
                .contains("het liep af op " + yesterday);
    }

    @Test
    void aRightThatIsToComeIsNamedWithItsFirstDay() {
        var halm = world.companyOf(an, "Bakkerij De Halm");
        var bo = world.personWithTestKey("Bo", "Claes");
        var inkom = SomeEService.granted();
        String eService = world.eService(inkom);
        world.grant(an, halm, inkom, "gebruiker", bo);
        world.daysPassFor(bo, -2);

        var refused = SignInWorld.prove(browser.open(eService), bo);
        assertThat(refused.text()).contains("het begint pas op " + day(2));
    }

    @Test
    void nothingIsToldOfWhatSomebodyHadAtAnotherEService() {
        var halm = world.companyOf(an, "Bakkerij De Halm");
        var bo = world.personWithTestKey("Bo", "Claes");
        var elsewhere = SomeEService.granted();
        world.eService(elsewhere);
        world.grant(an, halm, elsewhere, "gebruiker", bo);
        world.daysPassFor(bo, 31);

        var refused = SignInWorld.prove(browser.open(world.eService(SomeEService.granted())), bo);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).doesNotContain("liep af", "Bakkerij De Halm");
    }

    @Test
    void aSoleTraderIsToldThatTheRightIsNotAutomatic() {
        world.belgium().soleTrader(an);

        var refused = SignInWorld.prove(browser.open(world.eService(SomeEService.automatic())), an);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.texts("main li").toString())
                .contains("Inkom Gebruiker")
                .doesNotContain("missing.");
    }

    @Test
    void whoRepresentsTogetherWithOthersIsToldWhyTheRightIsNotAutomaticAndWhoCanGiveIt() {
        var mill = world.belgium().company("Molen NV", "014");
        world.belgium().director(an, mill);
        world.belgium().director(world.belgium().person("Bo", "Claes"), mill);

        var refused = SignInWorld.prove(
                browser.open(world.eService(SomeEService.automatic()) + "?hint="
                        + mill.number().digits()),
                an);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text())
                .contains("U vertegenwoordigt haar samen met andere bestuurders")
                .contains("niemand van hen vertegenwoordigt de onderneming alleen");
        assertThat(world.facts(an)).contains("sign-in.refused");
    }

    @Test
    void whoRepresentsTogetherWithOthersEntersWithARightThatWasGiven() {
        var mill = world.belgium().company("Molen NV", "014");
        world.belgium().director(an, mill);
        world.belgium().director(world.belgium().person("Bo", "Claes"), mill);
        var cis = world.belgium().person("Cis", "Claes");
        world.belgium().function("10007", cis, mill, Belgium.SINCE_2020);
        var eService = SomeEService.automatic();
        String address = world.eService(eService);
        world.grant(cis, mill, eService, "gebruiker", an);

        assertThat(SignInWorld.prove(browser.open(address), an).text()).startsWith("An Peeters for Molen NV");
    }

    @Test
    void theDirectorOfABankruptEnterpriseIsSentToTheCurator() {
        var halm = world.companyOf(an, "Bakkerij De Halm");
        world.belgium().situation(halm, "050");

        var refused = SignInWorld.prove(
                browser.open(world.eService(SomeEService.automatic()) + "?hint="
                        + halm.number().digits()),
                an);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("failliet verklaard", "Richt u tot de curator");
    }

    @Test
    void theOthersAreExplainedBehindTheChooser() {
        var halm = world.companyOf(an, "Bakkerij De Halm");
        world.belgium().soleTrader(an);
        String eService = world.eService(SomeEService.automatic().onlyFor(TargetGroup.BUR, TargetGroup.EA));

        var chooser = SignInWorld.prove(browser.open(eService), an);
        assertThat(chooser.texts(".n-options .n-for-whom__name")).containsExactly("Mezelf", "Bakkerij De Halm");
        assertThat(chooser.texts("details .n-for-whom__name")).containsExactly("An Peeters");
        assertThat(chooser.texts("details").toString()).contains("Recht “Inkom Gebruiker”:");

        var refused = chooser.follow("Wat kunt u doen?");
        assertThat(refused.status()).isEqualTo(403);
        var again = refused.follow("Voor iemand anders handelen");
        assertThat(SignInWorld.choose(again, halm.number().digits()).text())
                .startsWith("An Peeters for Bakkerij De Halm");
    }

    @Test
    void whoChoosesOneThatFailsIsRefusedAndItIsAFact() {
        world.companyOf(an, "Bakkerij De Halm");
        var trade = world.belgium().soleTrader(an);
        String eService = world.eService(SomeEService.automatic().onlyFor(TargetGroup.BUR, TargetGroup.EA));

        var refused = SignInWorld.choose(
                SignInWorld.prove(browser.open(eService), an), trade.number().digits());
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.address())
                .endsWith("/geweigerd?voor=" + trade.number().digits());
        assertThat(world.facts(an)).contains("sign-in.refused").doesNotContain("sign-in.completed");
    }

    @Test
    void aHintThatDoesNotHoldIsRefusedWithItsReasonAndAnotherCanBeChosen() {
        var halm = world.companyOf(an, "Bakkerij De Halm");
        var strange = world.belgium().company("Vreemde Zaak");
        String eService = world.eService(SomeEService.automatic());

        var refused = SignInWorld.prove(
                browser.open(eService + "?hint=" + strange.number().digits()), an);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.texts(".n-chain .n-link--broken .n-link__name")).containsExactly("Onderneming");
        assertThat(refused.text()).contains("Vreemde Zaak", "Het recht dat u nodig hebt Inkom Gebruiker");

        var arrived = SignInWorld.choose(
                refused.follow("Voor iemand anders handelen"), halm.number().digits());
        assertThat(arrived.text()).startsWith("An Peeters for Bakkerij De Halm");
    }

    @Test
    void whoHasNoEnterpriseReadsHowToGetFurther() {
        var refused = SignInWorld.prove(browser.open(world.eService(SomeEService.automatic())), an);

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text())
                .contains("we vinden geen onderneming waarvoor u vandaag mag handelen")
                .contains("Kruispuntbank van Ondernemingen")
                .contains("Het recht dat u nodig hebt Inkom Gebruiker (profielen: gebruiker, dienstverlener)");
    }

    @Test
    void whoHasSeveralWithoutTheRightSeesEachWithItsReason() {
        world.companyOf(an, "Bakkerij De Halm");
        world.companyOf(an, "Brouwerij Het Vat");

        var refused = SignInWorld.prove(browser.open(world.eService(SomeEService.granted())), an);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.texts(".n-rows .n-for-whom__name")).containsExactly("Bakkerij De Halm", "Brouwerij Het Vat");
        assertThat(refused.follow("Wat kunt u doen?").text()).contains("Wie kan het geven?");
    }

    @Test
    void whatTheRefusalOffersLeadsSomewhere() {
        world.companyOf(an, "Bakkerij De Halm");
        var some = SomeEService.granted();

        var refused = SignInWorld.prove(browser.open(world.eService(some)), an);
        assertThat(refused.follow("Een andere sleutel kiezen").title()).contains("Hoe wilt u zich aanmelden?");
        assertThat(refused.follow("Voor iemand anders handelen").title()).contains("Voor wie handelt u?");
        assertThat(refused.document().select("main a[href=https://" + some.id() + ".example/start]"))
                .hasSize(1);
        assertThat(refused.form("form[action$=iemand-anders]").submit().title()).contains("Hoe wilt u zich aanmelden?");
    }

    @Test
    void theRefusalSpeaksFourLanguages() {
        world.companyOf(an, "Bakkerij De Halm");
        String eService = world.eService(SomeEService.granted());
        String[][] said = {
            {"nl", "Wie kan het geven?", "profielen: gebruiker, dienstverlener", "Wat kunt u nu doen?"},
            {"fr", "Qui peut le donner ?", "profils : utilisateur, prestataire", "Que pouvez-vous faire maintenant ?"},
            {"de", "Wer kann es geben?", "Profile: Benutzer, Dienstleister", "Was können Sie jetzt tun?"},
            {"en", "Who can give it?", "profiles: user, service provider", "What can you do now?"}
        };
        for (String[] words : said) {
            var keys = world.browser().speaking(words[0]).open(eService);
            assertThat(SignInWorld.prove(keys, an).text()).contains(words[1], words[2], words[3]);
        }
    }
}
