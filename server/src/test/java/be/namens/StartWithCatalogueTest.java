package be.namens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import be.namens.eservices.EServices;
import be.namens.shared.LinedYaml;
import be.namens.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;

/** The server starts with a catalogue that is right as a whole, and with no other. */
@ExtendWith(OutputCaptureExtension.class)
class StartWithCatalogueTest {

    private static final String CATALOGUE = """
            e-services:
              - id: loket
                name: Loket
                start: ${namens.base-url}/loket
                target-groups: [BUR]
                client:
                  id: loket
                  secret: %s
                  redirect-uris: ["${namens.base-url}/terug"]
                  scopes: [openid]
            """;

    @TempDir
    private Path folder;

    private final String database = TestPostgres.newProductionDatabase();

    @Test
    void aWrongOneIsExplainedByLineAndARightOneIsThereBeforeTheFirstRequest(CapturedOutput output) throws IOException {
        var failure = catchThrowable(() ->
                start(CATALOGUE.formatted("demo-loket").replace("BUR", "ZZ")).close());
        assertThat(NestedExceptionUtils.getMostSpecificCause(failure)).isInstanceOf(LinedYaml.WrongFile.class);
        assertThat(output)
                .contains("catalogue.yaml cannot be used:")
                .contains("line 5: `ZZ` is no target group")
                .contains("line 8: this secret is the one of a demo")
                .contains("docs/eservices.md")
                .doesNotContain("admits nobody")
                .doesNotContain("\tat ");
        try (var server = start(CATALOGUE.formatted("0123456789012345678901234567890123456789"))) {
            assertThat(server.getBean(EServices.class).byClientId("loket"))
                    .hasValueSatisfying(eService -> assertThat(eService.client().redirectUris())
                            .containsExactly("https://aanmelden.example.be/terug"));
        }
        try (var server = start(
                CATALOGUE.formatted("0123456789012345678901234567890123456789").replace("id: loket", "id: ander"))) {
            assertThat(server.getBean(EServices.class).byClientId("loket"))
                    .as("it left the catalogue")
                    .isEmpty();
            assertThat(server.getBean(EServices.class).all())
                    .extracting(eService -> eService.id().value())
                    .containsExactlyInAnyOrder("gebruikersbeheer", "ondernemingsloket", "registratiekantoor", "ander");
        }
    }

    private ConfigurableApplicationContext start(String catalogue) throws IOException {
        Path file = Files.writeString(folder.resolve("catalogue.yaml"), catalogue);
        return NamensServer.application()
                .run(
                        "--server.address=127.0.0.1",
                        "--server.port=0",
                        "--namens.stop.notice=0s",
                        "--namens.base-url=https://aanmelden.example.be",
                        "--namens.vault.encryption-key=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=",
                        "--namens.vault.hash-key=ze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKs=",
                        "--namens.database.url=" + database,
                        "--namens.catalogue=" + file.toUri());
    }
}
