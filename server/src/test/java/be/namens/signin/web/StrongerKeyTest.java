package be.namens.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import be.namens.registers.Person;
import be.namens.signin.SomeEService;
import be.namens.testing.Browser;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A live session that is too weak steps up without starting over, for the e-service, its request or one right of it. */
@NamensTest
class StrongerKeyTest {

    private static final int HIGH = 35;
    private static final AuthenticationMeans APP_CODE = AuthenticationMeans.named("csamtotp", new Level(26, 400));

    @Autowired
    ApplicationContext context;

    private SignInWorld world;
    private Browser browser;
    private Person an;

    @BeforeEach
    void anIsSignedInWithAnAppCode() {
        world = new SignInWorld(context);
        an = world.personWithTestKey("An", "Peeters");
        browser = world.browserSignedIn(an, "app-code", APP_CODE);
    }

    @Test
    void aSessionBelowTheLevelOfTheEServiceStepsUpAndKeepsTheEnterprise() {
        var bakery = world.companyOf(an, "Bakkerij De Halm");
        world.companyOf(an, "Brouwerij Het Vat");
        SignInWorld.choose(
                browser.open(world.eService(SomeEService.automatic())),
                bakery.number().digits());

        var keys = browser.open(world.eService(SomeEService.automatic().from(HIGH)));

        assertThat(keys.text()).contains("U bent al aangemeld, maar").contains("een sleutel die meer zekerheid geeft");
        assertThat(keys.texts(".n-key__name")).contains("Testsleutel").doesNotContain("App-code");
        assertThat(keys.texts(".n-bar .n-link--closed")).anyMatch(link -> link.contains("Bakkerij De Halm"));
        assertThat(SignInWorld.prove(keys, an).text()).startsWith("An Peeters for Bakkerij De Halm with test-key");
    }

    @Test
    void afterwardsTheWeakerEServiceIsOpenTooWithoutAQuestion() {
        world.companyOf(an, "Bakkerij De Halm");
        SignInWorld.prove(browser.open(world.eService(SomeEService.automatic().from(HIGH))), an);

        assertThat(browser.open(world.eService(SomeEService.automatic())).text())
                .startsWith("An Peeters for Bakkerij De Halm with test-key");
    }

    @Test
    void aRightThatAsksMoreThanItsEServiceIsRefusedWithTheReasonAndAWayOn() {
        world.companyOf(an, "Bakkerij De Halm");

        var refused = browser.open(world.eService(SomeEService.automatic().rightFrom(HIGH)));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text())
                .contains("U mag handelen voor Bakkerij De Halm en u hebt het recht")
                .contains("geeft de sleutel waarmee u nu bent aangemeld daarvoor niet genoeg zekerheid")
                .doesNotContain("Wie kan het geven?");
        assertThat(refused.texts(".n-link--broken .n-link__name")).containsExactly("Sleutel");
    }

    @Test
    void fromThereTheStrongerKeyLeadsStraightToTheEServiceForTheSameEnterprise() {
        var bakery = world.companyOf(an, "Bakkerij De Halm");
        world.companyOf(an, "Brouwerij Het Vat");
        var chooser = browser.open(world.eService(SomeEService.automatic().rightFrom(HIGH)));
        assertThat(chooser.text()).contains("Bakkerij De Halm").contains("vraagt een sterkere sleutel");

        var keys = strongerKey(SignInWorld.choose(chooser, bakery.number().digits()));

        assertThat(keys.text()).contains("het recht “Inkom Gebruiker” vraagt een sleutel die meer zekerheid geeft");
        assertThat(keys.texts(".n-key__name")).contains("Testsleutel").doesNotContain("App-code", "Passkey");
        assertThat(keys.texts(".n-bar .n-link--closed")).anyMatch(link -> link.contains("Bakkerij De Halm"));
        assertThat(SignInWorld.prove(keys, an).text())
                .startsWith("An Peeters for Bakkerij De Halm with test-key: Recht");
    }

    @Test
    void whoHoldsAnotherRightThatThisKeyOpensEntersWithThatOneOnly() {
        world.companyOf(an, "Bakkerij De Halm");
        var both = SomeEService.automatic().alsoRightFrom(HIGH);

        assertThat(browser.open(world.eService(both)).text())
                .isEqualTo("An Peeters for Bakkerij De Halm with app-code: "
                        + both.rights().getFirst().id() + "-gebruiker");
        assertThat(world.browserSignedIn(an, "test-key", new AuthenticationMeans("urn:x", new Level(HIGH, 500)))
                        .open(world.eService(both))
                        .text())
                .contains(both.rights().getLast().id().value());
    }

    @Test
    void aRightMayAskAKindOfKeyToo() {
        world.companyOf(an, "Bakkerij De Halm");
        var eService = world.eService(SomeEService.automatic().rightFrom(0, "urn:be:namens:authmech:testkey"));

        assertThat(SignInWorld.prove(strongerKey(browser.open(eService)), an).text())
                .startsWith("An Peeters for Bakkerij De Halm with test-key");
    }

    @Test
    void whoHasNoRightAtAllIsNotSentForAnotherKey() {
        world.companyOf(an, "Bakkerij De Halm");

        var refused = browser.open(world.eService(SomeEService.granted().rightFrom(HIGH)));

        assertThat(refused.text()).contains("er ontbreekt een recht").doesNotContain("Verder met een sterkere sleutel");
    }

    private static Page strongerKey(Page refused) {
        return refused.form("form[action$=sterkere-sleutel]").submit();
    }
}
