package be.namens.registers.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.registers.rules.RepresentationRules.Kind;
import be.namens.registers.rules.RepresentationRules.Strength;
import be.namens.shared.LinedYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** The rules are read as a whole: what is wrong in them is said by line, and then none of it counts. */
class RulesFileTest {

    private static final String GOOD = """
            bankruptcy: {source: law, situations: ["050"], functions: [{codes: "90001", power: alone, source: law}]}
            dissolution: {source: law, situations: ["012"], functions: []}
            ended: {source: law, situations: ["014"], functions: []}
            natural-person: {source: law, functions: [{codes: "10001", power: alone, source: law}]}
            forms:
              - name: nv
                source: law
                forms: ["014", "114"]
                functions:
                  - {codes: ["10002"], power: jointly, signatures: majority, source: art. 1}
                  - {codes: ["10005"], power: jointly, signatures: 3, source: art. 2, assumption: three}
                  - {codes: ["10008"], power: daily-management, source: art. 3}
            otherwise: {source: none, functions: []}
            """;

    @Test
    void whatIsWrittenIsWhatCounts() {
        var rules = RulesFile.read("rules.yaml", GOOD);
        assertThat(rules.codes()).containsExactlyInAnyOrder("90001", "10001", "10002", "10005", "10008");
        var nv = rules.regimes().stream()
                .filter(regime -> regime.name().equals("nv"))
                .findFirst()
                .orElseThrow();
        assertThat(nv.kind()).isEqualTo(Kind.FORM);
        assertThat(nv.codes()).containsExactly("014", "114");
        assertThat(nv.functions())
                .extracting(RepresentationRules.FunctionRule::strength)
                .containsExactly(Strength.JOINTLY, Strength.JOINTLY, Strength.DAILY_MANAGEMENT);
        assertThat(nv.functions().get(0).signatures()).isEmpty();
        assertThat(nv.functions().get(1).signatures()).hasValue(3);
        assertThat(nv.functions().get(1).assumption()).contains("three");
    }

    @Test
    void theRulesOfNamensCanBeReadAndEachNamesItsSource() throws IOException {
        var file = new ClassPathResource("registers/representation-rules.yaml");
        var rules = RulesFile.read("representation-rules.yaml", file.getContentAsString(StandardCharsets.UTF_8));
        assertThat(rules.regimes()).hasSizeGreaterThan(15).allSatisfy(regime -> {
            assertThat(regime.source()).isNotBlank();
            assertThat(regime.functions())
                    .allSatisfy(function -> assertThat(function.source()).isNotBlank());
        });
    }

    @Test
    void everythingThatIsWrongIsSaidWithItsLine() {
        String wrong = GOOD.replace("[\"050\"]", "[\"50\"]")
                .replace("dissolution:", "dissolved:")
                .replace("forms: [\"014\", \"114\"]", "forms: [\"014\", \"014\"]")
                .replace("signatures: majority", "signatures: 1")
                .replace("codes: [\"10005\"]", "codes: [\"10003\"]")
                .replace("power: daily-management", "power: daily");
        assertThatThrownBy(() -> RulesFile.read("rules.yaml", wrong))
                .isInstanceOfSatisfying(
                        LinedYaml.WrongFile.class,
                        file -> assertThat(file.problems().stream()
                                        .map(problem -> problem.line() + " " + problem.sentence()))
                                .anySatisfy(problem -> assertThat(problem).startsWith("1 `50` is no code of 3 digits"))
                                .anySatisfy(problem -> assertThat(problem).startsWith("1 `dissolution` is missing"))
                                .anySatisfy(
                                        problem -> assertThat(problem).startsWith("2 `dissolved` is not known here"))
                                .anySatisfy(problem -> assertThat(problem).contains("`014` is in `forms` twice"))
                                .anySatisfy(problem -> assertThat(problem).startsWith("10 `signatures` is `majority`"))
                                .anySatisfy(
                                        problem -> assertThat(problem).startsWith("11 10003 has no power of its own"))
                                .anySatisfy(problem -> assertThat(problem).startsWith("12 `daily` is no power")));
    }

    @Test
    void aFunctionThatIsThereTwiceInOnePartIsRefused() {
        refused(GOOD.replace("codes: [\"10008\"]", "codes: [\"10002\"]"), "function `10002` is there twice");
        refused(GOOD.replace("signatures: majority, ", ""), "`signatures` is missing");
        refused(
                GOOD.replace("power: daily-management", "power: alone, signatures: 2"),
                "only `power: jointly` has `signatures`");
        refused("x: 1\n", "`x` is not known here");
        refused("", "the file is empty");
    }

    private static void refused(String text, String sentence) {
        assertThatThrownBy(() -> RulesFile.read("rules.yaml", text))
                .isInstanceOf(LinedYaml.WrongFile.class)
                .hasMessageContaining(sentence);
    }
}
