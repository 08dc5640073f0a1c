package be.namens;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.testing.TestPostgres;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** The program as an operator runs it: as a process with exit codes and signals. */
class ProductionTest {

    private static final String READINESS = "/actuator/health/readiness";
    private static final int STOPPED_BY_SIGTERM = 143;
    private static final String[] VAULT = {
        "--namens.vault.encryption-key=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=",
        "--namens.vault.hash-key=ze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKs="
    };

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void withoutSettingsItEndsWithOneSentenceForEach() {
        var ended = OtherServer.run();
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.output())
                .contains("The setting namens.database.url is missing: the address of a PostgreSQL")
                .contains("The setting namens.base-url is missing: where people reach Namens")
                .contains("The setting namens.vault.encryption-key is missing: 32 random bytes in base64")
                .contains("The setting namens.vault.hash-key is missing: 32 random bytes in base64")
                .contains("docs/settings.md")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void theSecretsOfTheDemoEndItBeforeItTouchesTheDatabase() {
        var ended = OtherServer.run(
                "--namens.base-url=https://aanmelden.example.be",
                "--namens.database.url=jdbc:postgresql://localhost:1/nowhere",
                "--namens.vault.encryption-key=bmFtZW5zLWRlbW8tZW5jcnlwdGlvbi1rZXktMzJieXQ=",
                "--namens.vault.hash-key=bmFtZW5zLWRlbW8taGFzaC1rZXktb2YtMzItYnl0ZXM=");
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.output())
                .contains("The setting namens.vault.encryption-key holds the key of the demo, which is public")
                .contains("The setting namens.vault.hash-key holds the key of the demo, which is public")
                .doesNotContain("\tat ", "Connection");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsOneSentence() {
        var ended = OtherServer.run(
                "--namens.base-url=https://aanmelden.example.be",
                "--namens.database.url=jdbc:postgresql://localhost:1/nowhere",
                VAULT[0],
                VAULT[1]);
        assertThat(ended.exit()).isEqualTo(1);
        assertThat(ended.output())
                .contains("The database at jdbc:postgresql://localhost:1/nowhere cannot be used: Connection")
                .doesNotContain("\tat ");
    }

    @Test
    void itMigratesServesAndFinishesWhatItHasWhenItIsStopped() throws IOException, InterruptedException {
        try (var server = OtherServer.start(
                "--namens.base-url=https://aanmelden.example.be",
                "--namens.database.url=" + TestPostgres.newEmptyDatabase(),
                "--namens.stop.notice=2s",
                VAULT[0],
                VAULT[1])) {
            assertThat(status(server, "/actuator/health/liveness")).isEqualTo(200);
            // Between the line of the log that it is started and the first request that it wants lies a moment.
            int begun = status(server, READINESS);
            while (begun == 503) {
                begun = status(server, READINESS);
            }
            assertThat(begun).isEqualTo(200);
            assertThat(status(server, "/")).isEqualTo(200);

            try (var request = HalfRequest.to(server.port(), "/op/v1/token")) {
                server.terminate();
                int readiness = status(server, READINESS);
                while (readiness == 200) {
                    readiness = status(server, READINESS);
                }
                assertThat(readiness).as("it says so before it refuses").isEqualTo(503);
                assertThat(status(server, "/")).as("until then it answers").isEqualTo(200);
                while (accepts(server)) {
                    Thread.onSpinWait();
                }
                assertThat(request.finish()).startsWith("HTTP/1.1 401");
            }
            assertThat(server.end().exit()).isEqualTo(STOPPED_BY_SIGTERM);
        }
    }

    private int status(OtherServer server, String path) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(server.address().resolve(path)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private boolean accepts(OtherServer server) throws InterruptedException {
        try {
            return status(server, READINESS) > 0;
        } catch (IOException refused) {
            return false;
        }
    }
}
