package be.namens.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.TargetGroup;
import be.namens.keys.token.EnrolToken;
import be.namens.keys.token.NewCard;
import be.namens.registers.Person;
import be.namens.signin.SomeEService;
import be.namens.testing.Belgium;
import be.namens.testing.Browser;
import be.namens.testing.Browser.Page;
import be.namens.testing.NamensTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A federal token opens what finds a low level enough, and neither more nor the pages of keys. */
@NamensTest
class SigningInWithTokenTest {

    private static final SomeEService LOW =
            SomeEService.open().onlyFor(TargetGroup.BUR).from(20);

    @Autowired
    ApplicationContext context;

    @Autowired
    EnrolToken enrol;

    private SignInWorld world;
    private Browser browser;
    private Person an;
    private String number;
    private NewCard card;

    @BeforeEach
    void anHasAToken() {
        world = new SignInWorld(context);
        browser = world.browser();
        an = world.belgium().person("An", "Peeters");
        number = world.belgium().numberOf(an).digits();
        card = enrol.begin(an.id());
        enrol.confirm(an.id(), code(enrol.asked(an.id()).orElseThrow()));
    }

    @Test
    void firstTheNumberThenTheCodeThatIsAsked() {
        var asked = typeNumber(browser, number);
        assertThat(asked.status()).isEqualTo(200);
        assertThat(answer(asked, code(number(asked))).text()).startsWith("An Peeters for oneself with federal-token");
    }

    @Test
    void reloadingOrAnotherBrowserAsksTheSame() {
        int first = number(typeNumber(browser, number));
        assertThat(number(typeNumber(browser, number))).isEqualTo(first);
        assertThat(number(typeNumber(world.browser(), number))).isEqualTo(first);
    }

    @Test
    void aWrongCodeIsAskedAgainOnItsOwnPage() {
        var again = answer(typeNumber(browser, number), "CCC CCC");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.texts("#code-problem").getFirst()).contains("horen niet bij elkaar");
        assertThat(again.document().select("input[name=code]").val()).isEmpty();
        assertThat(answer(again, code(number(again))).text()).startsWith("An Peeters");
    }

    @Test
    void somebodyWhoDoesNotExistSeesTheSamePagesAndTheSameLock() {
        var nobody = Belgium.freshNationalNumber().digits();
        var known = typeNumber(browser, number);
        var unknown = typeNumber(world.browser(), nobody);
        for (int guess = 0; guess < 6; guess++) {
            assertThat(without(unknown)).isEqualTo(without(known));
            assertThat(unknown.status()).isEqualTo(known.status());
            if (guess < 5) {
                known = answer(known, "CCC CCC");
                unknown = answer(unknown, "CCC CCC");
            }
        }
        assertThat(known.status()).isEqualTo(429);
    }

    @Test
    void whereMoreIsAskedTheTokenIsNotInTheListAndDoesNotAnswer() {
        var keys = browser.open(
                world.eService(SomeEService.open().onlyFor(TargetGroup.BUR).from(25)));
        assertThat(keys.texts(".n-key__name")).contains("App-code").doesNotContain("Federaal token");
        assertThat(browser.open(keys.address() + "/sleutel/federal-token").text())
                .contains("Deze sleutel wordt hier niet aanvaard");
    }

    @Test
    void aSessionThatItOpenedDoesNotSufficeWhereMoreIsAsked() {
        var asked = typeNumber(browser, number);
        answer(asked, code(number(asked)));

        var keys = browser.open(
                world.eService(SomeEService.open().onlyFor(TargetGroup.BUR).from(25)));
        assertThat(keys.text()).contains("vraagt een sleutel die meer zekerheid geeft");
        assertThat(keys.texts(".n-key__name")).doesNotContain("Federaal token");
        assertThat(keys.follow("geen-sleutel").text()).contains("registratiekantoor", "activeringscode");
    }

    @Test
    void noKeyIsActivatedWithdrawnOrSeenFromASessionThatItOpened() {
        var asked = typeNumber(browser, number);
        answer(asked, code(number(asked)));
        for (var page : new String[] {"/sleutels", "/sleutels/app-code", "/sleutels/federaal-token", "/rechten"}) {
            var keys = browser.open(page);
            assertThat(keys.title()).contains("Hoe wilt u zich aanmelden?");
            assertThat(keys.text()).contains("vraagt een sleutel die meer zekerheid geeft");
            assertThat(keys.texts(".n-key__name")).doesNotContain("Federaal token");
        }
    }

    private Page typeNumber(Browser here, String typed) {
        return here.open(world.eService(LOW))
                .follow("sleutel/federal-token")
                .form("form[action$=federal-token]")
                .fill("number", typed)
                .submit();
    }

    private static Page answer(Page asked, String code) {
        return asked.form("form[action$=federal-token]").fill("code", code).submit();
    }

    private static int number(Page asked) {
        return Integer.parseInt(asked.texts("label[for=code]").getFirst().replaceAll("\\D", ""));
    }

    private String code(int number) {
        return card.lines().get(number - 1).code();
    }

    /** What stands on the page, but for the number that is asked. */
    private static String without(Page page) {
        return page.text().replaceAll("nr\\. \\d+", "nr. #");
    }
}
