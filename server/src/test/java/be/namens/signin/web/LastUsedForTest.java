package be.namens.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.HeldKeys;
import be.namens.keys.appcode.EnrolAppCode;
import be.namens.shared.TheClock;
import be.namens.signin.SomeEService;
import be.namens.testing.AuthenticatorApp;
import be.namens.testing.NamensTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Of each of their keys people see when it was used last, for which e-service, and with which device. */
@NamensTest
class LastUsedForTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    EnrolAppCode enrol;

    @Autowired
    HeldKeys heldKeys;

    @Autowired
    TheClock clock;

    @Test
    void theOverviewSaysWhereAKeyWasUsedLast() {
        var world = new SignInWorld(context);
        var an = world.belgium().person("An", "Peeters");
        world.companyOf(an, "Bakkerij De Halm");
        var app = new AuthenticatorApp(String.join(" ", enrol.begin(an.id()).groups()));
        enrol.confirm(an.id(), app.codeAt(clock.now()));
        assertThat(heldKeys.of(an.id()).getFirst().lastUsedFor()).isEmpty();

        var eService = SomeEService.automatic();
        var browser =
                world.browser().callingItself("Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0");
        var arrived = browser.open(world.eService(eService))
                .follow("sleutel/app-code")
                .form("form[action$=app-code]")
                .fill("number", world.belgium().numberOf(an).digits())
                .fill("code", app.codeAt(clock.now().plusSeconds(30)))
                .submit();

        assertThat(arrived.text()).startsWith("An Peeters for Bakkerij De Halm with app-code");
        var used = heldKeys.of(an.id()).getFirst();
        assertThat(used.lastUsedFor()).contains(eService.id());
        assertThat(used.lastUsedWith()).contains("firefox/windows");
        assertThat(browser.open("/sleutels").text())
                .contains("Laatst gebruikt op")
                .contains(", voor Loket " + eService.id() + ", met Firefox op Windows");
    }
}
