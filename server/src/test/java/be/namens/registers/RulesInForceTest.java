package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.OwnRegisters;
import be.namens.shared.LinedYaml;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;

/** An operator can have other rules: they hold from the start of the program on, also for what was loaded before. */
class RulesInForceTest {

    @TempDir
    Path folder;

    @Test
    void otherRulesHoldFromTheStartOn() throws IOException {
        String url = TestPostgres.newDemoDatabase();
        EnterpriseNumber bakery;
        PersonId els;
        try (var namens = OwnRegisters.on(url)) {
            var belgium = new Belgium(namens.context());
            var company = belgium.company("Bakkerij De Halm");
            var person = belgium.person("Els", "Claes");
            belgium.function("10009", person, company, Belgium.SINCE_2020);
            bakery = company.number();
            els = person.id();
            assertThat(representatives(namens, bakery)).isEmpty();
            assertThat(changes(namens)).isEqualTo(1);
        }
        String own = rules().replace("{codes: [\"10007\"], power: alone, source: WVV art. 5:73}", """
                {codes: ["10007", "10009"], power: alone, source: our own reading}""");
        Path file = Files.writeString(folder.resolve("rules.yaml"), own);
        for (int started = 0; started < 2; started++) {
            try (var namens = OwnRegisters.on(url, "--namens.registers.representation-rules=" + file.toUri())) {
                assertThat(representatives(namens, bakery)).singleElement().satisfies(function -> {
                    assertThat(function.person()).isEqualTo(els);
                    assertThat(function.power().ground().source()).isEqualTo("our own reading");
                });
                assertThat(changes(namens)).isEqualTo(2);
            }
        }
    }

    @Test
    void aFileThatIsWrongKeepsTheProgramFromStarting() throws IOException {
        Path file = Files.writeString(folder.resolve("rules.yaml"), rules().replace("\"050\"", "\"50\""));
        String url = TestPostgres.newDemoDatabase();
        assertThatThrownBy(() -> OwnRegisters.on(url, "--namens.registers.representation-rules=" + file.toUri()))
                .rootCause()
                .isInstanceOf(LinedYaml.WrongFile.class)
                .hasMessageContaining("rules.yaml cannot be used:")
                .hasMessageContaining("`50` is no code of 3 digits");
        assertThatThrownBy(
                        () -> OwnRegisters.on(url, "--namens.registers.representation-rules=file:/nowhere/rules.yaml"))
                .rootCause()
                .hasMessageContaining("the file is not there or cannot be read");
    }

    private static String rules() throws IOException {
        return new ClassPathResource("registers/representation-rules.yaml").getContentAsString(StandardCharsets.UTF_8);
    }

    private static List<LegalFunction> representatives(OwnRegisters namens, EnterpriseNumber number) {
        return namens.bean(LegalRepresentatives.class)
                .representativesOf(number, namens.bean(TheClock.class).today());
    }

    private static int changes(OwnRegisters namens) {
        return namens.database()
                .sql("SELECT count(*) FROM audit.fact WHERE kind = 'register.rules-changed'")
                .query(Integer.class)
                .single();
    }
}
