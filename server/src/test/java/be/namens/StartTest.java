package be.namens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.namens.keys.DigitalKeys;
import be.namens.keys.KeyKind;
import be.namens.testing.TestPostgres;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** The server starts with what it needs and nothing of a demo, or says in one sentence each what is wrong. */
@ExtendWith(OutputCaptureExtension.class)
class StartTest {

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "namens.base-url",
            "https://aanmelden.example.be",
            "namens.stop.notice",
            "0s",
            "namens.vault.encryption-key",
            randomKey(),
            "namens.vault.hash-key",
            randomKey()));

    @Test
    void inProductionThereIsNoTestKey() {
        settings.put("namens.database.url", TestPostgres.newProductionDatabase());
        try (var server = start()) {
            var codes = server.getBean(DigitalKeys.class).all().stream()
                    .map(KeyKind::code)
                    .toList();
            assertThat(codes).contains("app-code").doesNotContain("test-key");
        }
    }

    @Test
    void withoutMailAndSmsItStartsAndSaysWhatDoesNotWork(CapturedOutput output) {
        settings.put("namens.database.url", TestPostgres.newProductionDatabase());
        try (var server = start()) {
            assertThat(server.isRunning()).isTrue();
        }
        assertThat(output)
                .contains("namens.mail.host is not set: nobody gets a notice by e-mail")
                .contains("namens.sms.url is not set: no SMS leaves");
    }

    @ParameterizedTest
    @CsvSource({
        "namens.database.url, the address of a PostgreSQL",
        "namens.base-url, where people reach Namens",
        "namens.vault.encryption-key, 32 random bytes in base64",
        "namens.vault.hash-key, 32 random bytes in base64"
    })
    void aMissingSettingIsNamedWithAnExample(String name, String explanation, CapturedOutput output) {
        settings.put("namens.database.url", TestPostgres.newProductionDatabase());
        settings.remove(name);
        assertThat(whyNot())
                .startsWith("The setting " + name + " is missing")
                .contains(explanation)
                .doesNotContain(System.lineSeparator());
        assertThat(output).contains("The setting " + name + " is missing").doesNotContain("\tat ");
    }

    @Test
    void allThatIsMissingIsSaidAtOnce() {
        settings.clear();
        assertThat(whyNot().lines()).hasSize(4).allMatch(line -> line.startsWith("The setting namens."));
    }

    @ParameterizedTest
    @CsvSource({"namens.vault.encryption-key", "namens.vault.hash-key"})
    void aKeyOfTheDemoIsRefusedInProduction(String name) {
        settings.put("namens.database.url", TestPostgres.newProductionDatabase());
        settings.put(
                name,
                Base64.getEncoder()
                        .encodeToString("namens-demo-0123456789-012345678".getBytes(StandardCharsets.US_ASCII)));
        assertThat(whyNot())
                .isEqualTo(
                        "The setting " + name + " holds the key of the demo, which is public: make one of your own.");
    }

    @ParameterizedTest
    @CsvSource({"'too short'", "AAAA", "not*base64"})
    void aKeyOfAnotherLengthIsRefusedWithoutShowingIt(String key, CapturedOutput output) {
        settings.put("namens.database.url", TestPostgres.newProductionDatabase());
        settings.put("namens.vault.hash-key", key);
        assertThat(whyNot()).isEqualTo("The setting namens.vault.hash-key does not hold 32 bytes in base64.");
        assertThat(output).doesNotContain(key);
    }

    @ParameterizedTest
    @CsvSource({"150012, 15", "169999, 16"})
    void anOldPostgresIsNamedBeforeAnythingIsMigrated(int version, int major) {
        assertThat(catchThrowable(() -> DatabaseConfiguration.refuseOld(version)))
                .isInstanceOf(CannotStart.class)
                .hasMessage("The database is PostgreSQL " + major + ": Namens needs PostgreSQL 17 or newer.");
        DatabaseConfiguration.refuseOld(170_000);
    }

    @ParameterizedTest
    @CsvSource({"https://aanmelden.example.be/", "aanmelden.example.be", "https://"})
    void anAddressThatPeopleCannotReachIsSaid(String address) {
        settings.put("namens.database.url", TestPostgres.newProductionDatabase());
        settings.put("namens.base-url", address);
        assertThat(whyNot())
                .isEqualTo("The setting namens.base-url is no address without a slash at the end, "
                        + "for example https://aanmelden.example.be.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://aanmelden.example.be",
                "http://192.168.1.10:8080",
                "http://localhost.example.be",
                "http://127.0.0.1.example.be",
                "http://localhost@example.be"
            })
    void anAddressInTheOpenIsRefused(String address, CapturedOutput output) {
        settings.put("namens.database.url", TestPostgres.newProductionDatabase());
        settings.put("namens.base-url", address);
        assertThat(whyNot())
                .startsWith("The setting namens.base-url begins with http")
                .doesNotContain(System.lineSeparator());
        assertThat(output).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1", "http://[::1]:8080/namens"})
    void onThisMachineAnAddressNeedsNoTls(String address) {
        settings.put("namens.base-url", address);
        assertThat(whyNot())
                .as("only the database is missing")
                .startsWith("The setting namens.database.url is missing")
                .doesNotContain("namens.base-url");
    }

    @Test
    void aSettingThatIsNoDurationIsNamedInOneSentence(CapturedOutput output) {
        settings.put("namens.database.url", TestPostgres.newProductionDatabase());
        settings.put("namens.sign-in.session", "all day");
        assertThat(catchThrowable(() -> start().close())).isNotNull();
        assertThat(output)
                .contains(
                        "The setting namens.sign-in.session is `all day`, which is no duration: a number with its unit")
                .doesNotContain("\tat ", "Reason:", "ConversionFailed");
    }

    @Test
    void anAddressOfNoPostgresIsSaidWithoutShowingIt(CapturedOutput output) {
        settings.put("namens.database.url", "postgres://owner:a-password@db.example/namens");
        assertThat(whyNot())
                .isEqualTo("The setting namens.database.url does not begin with jdbc:postgresql://, "
                        + "for example jdbc:postgresql://db.example/namens.");
        assertThat(output).doesNotContain("a-password", "\tat ");
    }

    @Test
    void aUserWhoMayNotPrepareTheDatabaseIsToldWhatIsMissing(CapturedOutput output) throws SQLException {
        String database = TestPostgres.newEmptyDatabase();
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute("CREATE ROLE without_createrole LOGIN");
            statement.execute("ALTER DATABASE " + connection.getCatalog() + " OWNER TO without_createrole");
        }
        settings.put("namens.database.url", database.replace("user=postgres", "user=without_createrole"));
        assertThat(whyNot())
                .startsWith("The setting namens.database.user names one who may not prepare the database")
                .contains("namens_app", "CREATEROLE or the ADMIN OPTION")
                .doesNotContain(System.lineSeparator());
        assertThat(output).doesNotContain("\tat ");
    }

    @Test
    void theDemoDoesNotStartOnADatabaseThatIsNotItsOwn(CapturedOutput output) {
        settings.put("namens.database.url", TestPostgres.newProductionDatabase());
        String sentence = "The profile demo was asked with a database that is no demo database: "
                + "start without the profile demo, or let the demo make its own database.";
        assertThat(whyNot("demo")).isEqualTo(sentence);
        assertThat(output).contains(sentence).contains("docs/settings.md");
    }

    @Test
    void productionDoesNotStartOnTheDatabaseOfADemo(CapturedOutput output) {
        settings.put("namens.database.url", TestPostgres.newDemoDatabase());
        String sentence = "The database holds a demo world: "
                + "name another database in namens.database.url, or start with the profile demo.";
        assertThat(whyNot()).isEqualTo(sentence);
        assertThat(output).contains(sentence);
    }

    private String whyNot(String... profiles) {
        var failure = catchThrowable(() -> start(profiles).close());
        assertThat(failure).as("it does not start").isNotNull();
        var cause = NestedExceptionUtils.getMostSpecificCause(failure);
        assertThat(cause).isInstanceOf(CannotStart.class);
        return cause.getMessage();
    }

    private ConfigurableApplicationContext start(String... profiles) {
        var arguments = new ArrayList<>(List.of("--server.address=127.0.0.1", "--server.port=0"));
        settings.forEach((name, value) -> arguments.add("--" + name + "=" + value));
        var application = NamensServer.application();
        application.setAdditionalProfiles(profiles);
        return application.run(arguments.toArray(String[]::new));
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
