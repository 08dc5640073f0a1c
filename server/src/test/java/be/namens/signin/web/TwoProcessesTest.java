package be.namens.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.OtherServer;
import be.namens.testing.Browser;
import be.namens.testing.NamensTest;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Two processes on one database, as behind a proxy: what one begins, the other goes on with. */
@NamensTest
class TwoProcessesTest {

    private static final String SIGN_IN = "/portaal/aanmelden/portal";

    @Autowired
    ApplicationContext context;

    @Test
    void aSignInGoesOnAtAnotherProcess() {
        var world = new SignInWorld(context);
        var an = world.personWithTestKey("An", "Peeters");
        var here = world.browser();
        try (var other = beside(context.getEnvironment())) {
            var there = here.at(other.address());

            // A journey begun here, a key used there.
            String journey = here.open(SIGN_IN).address();
            var proven = SignInWorld.prove(there.open(journey), an);
            // Back to the address of the installation: the code that the other issued is redeemed here.
            assertThat(here.open(code(there, proven)).text()).contains("Dag An Peeters");

            assertThat(there.open("/").text()).as("the session of the portal").contains("Dag An Peeters");

            here.setCookie("namens_portal", "");
            String singleSignOn = code(there, there.open(SIGN_IN));
            assertThat(here.open(singleSignOn).text()).contains("Dag An Peeters");
        }
    }

    private static OtherServer beside(Environment settings) {
        return OtherServer.start(
                "--spring.profiles.active=demo",
                "--namens.stop.notice=0s",
                "--namens.base-url=" + settings.getRequiredProperty("namens.base-url"),
                "--namens.database.url=" + settings.getRequiredProperty("namens.database.url"),
                "--namens.vault.encryption-key=" + settings.getRequiredProperty("namens.vault.encryption-key"),
                "--namens.vault.hash-key=" + settings.getRequiredProperty("namens.vault.hash-key"));
    }

    /** The address with the code; on the way there, everything is asked of this process. */
    private static String code(Browser there, Browser.Page page) {
        String next = onwards(page);
        String code = next.contains("code=") ? next : onwards(there.open(pathAndQuery(next)));
        assertThat(code).contains("/portaal/aangemeld?code=");
        return code;
    }

    private static String onwards(Browser.Page page) {
        assertThat(page.status()).as(page.text()).isBetween(300, 399);
        return page.header("Location");
    }

    private static String pathAndQuery(String address) {
        var uri = URI.create(address);
        return uri.getRawPath() + "?" + uri.getRawQuery();
    }
}
