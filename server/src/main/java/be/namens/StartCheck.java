package be.namens;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;

/** Before anything is made: every missing or wrong setting gets one sentence, all at once. */
class StartCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    /** How the secrets of the demo begin, once decoded: they are public. */
    private static final String DEMO_SECRET = "namens-demo";

    private static final String THIS_MACHINE = "http://(localhost|127\\.0\\.0\\.1|\\[::1])(:[0-9]+)?(/.*)?";

    private static final int VAULT_KEY_BYTES = 32;

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var problems = problems(event.getEnvironment());
        if (!problems.isEmpty()) {
            throw new CannotStart(problems);
        }
    }

    private static List<String> problems(ConfigurableEnvironment environment) {
        var problems = new ArrayList<String>();
        database(environment.getProperty("namens.database.url", ""), problems);
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        address(environment.getProperty("namens.base-url", ""), demo, problems);
        vaultKey(environment, "namens.vault.encryption-key", demo, problems);
        vaultKey(environment, "namens.vault.hash-key", demo, problems);
        return problems;
    }

    /** Never shows what was given: it may hold a password. */
    private static void database(String url, List<String> problems) {
        if (url.isBlank()) {
            problems.add("The setting namens.database.url is missing: the address of a PostgreSQL, "
                    + "for example jdbc:postgresql://db.example/namens.");
        } else if (!url.startsWith("jdbc:postgresql:")) {
            problems.add("The setting namens.database.url does not begin with jdbc:postgresql://, "
                    + "for example jdbc:postgresql://db.example/namens.");
        }
    }

    private static void address(String url, boolean demo, List<String> problems) {
        if (url.isBlank()) {
            problems.add("The setting namens.base-url is missing: where people reach Namens, "
                    + "for example https://aanmelden.example.be.");
        } else if (!url.matches("https?://\\S*[^/\\s]")) {
            problems.add("The setting namens.base-url is no address without a slash at the end, "
                    + "for example https://aanmelden.example.be.");
        } else if (!demo && url.startsWith("http:") && !url.matches(THIS_MACHINE)) {
            problems.add("The setting namens.base-url begins with http, which others can read and change on its way: "
                    + "only https goes further than this machine, for example https://aanmelden.example.be.");
        }
    }

    private static void vaultKey(
            ConfigurableEnvironment environment, String name, boolean demo, List<String> problems) {
        String value = environment.getProperty(name, "");
        if (value.isBlank()) {
            problems.add("The setting " + name + " is missing: 32 random bytes in base64, "
                    + "for example from `openssl rand -base64 32`.");
            return;
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(value);
        } catch (IllegalArgumentException notBase64) {
            key = new byte[0];
        }
        if (key.length != VAULT_KEY_BYTES) {
            problems.add("The setting " + name + " does not hold 32 bytes in base64.");
        } else if (!demo && new String(key, StandardCharsets.ISO_8859_1).startsWith(DEMO_SECRET)) {
            problems.add("The setting " + name + " holds the key of the demo, which is public: make one of your own.");
        }
    }
}
