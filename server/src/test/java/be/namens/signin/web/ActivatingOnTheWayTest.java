package be.namens.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.appcode.EnrolAppCode;
import be.namens.registers.Person;
import be.namens.signin.SomeEService;
import be.namens.testing.AuthenticatorApp;
import be.namens.testing.Browser;
import be.namens.testing.NamensTest;
import java.sql.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody whose key came to its time in the middle of a sign-in activates it anew, and arrives where they wanted to be. */
@NamensTest
class ActivatingOnTheWayTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    EnrolAppCode enrol;

    @Autowired
    JdbcClient database;

    private SignInWorld world;
    private Browser browser;
    private Person an;
    private String number;
    private AuthenticatorApp app;

    @BeforeEach
    void anHasAnAppCodeOfTenYearsAgo() {
        world = new SignInWorld(context);
        browser = world.browser();
        an = world.personWithTestKey("An", "Peeters");
        number = world.belgium().numberOf(an).digits();
        app = new AuthenticatorApp(String.join(" ", enrol.begin(an.id()).groups()));
        enrol.confirm(an.id(), app.codeAt(Instant.now()));
        database.sql("UPDATE keys.held_key SET valid_until = ? WHERE person_id = ?")
                .params(Timestamp.from(Instant.now()), an.id().value())
                .update();
    }

    @Test
    void fromAKeyThatIsOverToTheEService() {
        world.companyOf(an, "Bakkerij De Halm");
        var told = shown(next());
        assertThat(told.status()).isEqualTo(400);
        assertThat(told.text()).contains("Deze sleutel is verlopen: een sleutel werkt tien jaar.");

        var activation = SignInWorld.prove(told.follow("Activeer hem met een andere sleutel"), an);
        assertThat(activation.text()).contains("App-code activeren", "U was zich aan het aanmelden");
        var scan = activation.form("form[action$=app-code]").submit();
        var fresh = new AuthenticatorApp(scan.texts("#app-code-secret").getFirst());
        var done = scan.form("form[action$=bevestigen]")
                .fill("code", fresh.codeAt(Instant.now()))
                .submit();
        assertThat(done.text()).contains("Uw app-code is geactiveerd");

        assertThat(done.follow("Verder met aanmelden").text())
                .startsWith("An Peeters for Bakkerij De Halm with test-key:");
    }

    @Test
    void whoHasNoOtherKeyReadsWhereToGo() {
        var help = shown(next()).follow("andere sleutel kiezen").follow("Ik heb geen van deze");
        assertThat(help.text()).contains("registratiekantoor");
    }

    @Test
    void whoOnlyKnowsTheNumberHearsNothingOfIt() {
        String wrong = next().equals("000000") ? "000001" : "000000";
        assertThat(shown(wrong).text()).contains("horen niet bij elkaar").doesNotContain("verlopen");
    }

    /** A code that was not used yet. */
    private String next() {
        return app.codeAt(Instant.now().plusSeconds(30));
    }

    private Browser.Page shown(String code) {
        return browser.open(world.eService(SomeEService.automatic()))
                .follow("sleutel/app-code")
                .form("form[action$=app-code]")
                .fill("number", number)
                .fill("code", code)
                .submit();
    }
}
