package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.shared.LinedYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorldFileTest {

    private static final String GOOD = """
            persons:
              - id: jan
                number: 72.64.12-101.44
                name: {given: Jan, family: Dewilde}
            enterprises:
              - id: halm
                number: 0123.456.749
                name: Bakkerij De Halm BV
                kind: legal-person
                form: "610"
                since: 2011-03-01
                seat: {street: Korenmarkt, house: "18", zipcode: "9000", municipality: Gent}
            functions:
              - {who: jan, at: halm, code: "10002", since: 2011-03-01}
            """;

    private static List<String> problems(String text) {
        try {
            WorldFile.read("world.yaml", text);
            return List.of();
        } catch (LinedYaml.WrongFile wrong) {
            return wrong.problems().stream()
                    .map(problem -> problem.line() + ": " + problem.sentence())
                    .toList();
        }
    }

    @Test
    void readsPersonsEnterprisesAndFunctions() {
        var world = WorldFile.read("world.yaml", GOOD);
        assertThat(world.persons()).singleElement().satisfies(person -> {
            assertThat(person.familyName()).isEqualTo("Dewilde");
            assertThat(person.number().digits()).isEqualTo("72641210144");
            assertThat(person.shows()).isEmpty();
        });
        assertThat(world.functions()).singleElement().satisfies(function -> {
            assertThat(function.at().number().digits()).isEqualTo("0123456749");
            assertThat(function.holder())
                    .isEqualTo(new World.Holder.Natural(world.persons().getFirst()));
            assertThat(function.since()).isEqualTo(LocalDate.of(2011, 3, 1));
            assertThat(function.until()).isEmpty();
        });
    }

    @Test
    void saysEveryMistakeAtOnceWithItsLine() {
        String wrong = GOOD.replace("0123.456.749", "0123.456.748")
                .replace("\"10002\"", "bestuurder")
                .replace("2011-03-01}", "1 maart 2011, colour: red}");
        assertThat(problems(wrong))
                .hasSize(4)
                .anySatisfy(problem -> assertThat(problem).startsWith("7: ").contains("Not an enterprise number"))
                .anySatisfy(problem -> assertThat(problem).startsWith("14: ").contains("`colour` is not known here"))
                .anySatisfy(problem -> assertThat(problem).startsWith("14: ").contains("five digits"))
                .anySatisfy(problem -> assertThat(problem).startsWith("14: ").contains("2026-11-22"));
    }

    @Test
    void aNumberThatCouldBeSomebodysIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> WorldFile.read("world.yaml", GOOD.replace("72.64.12-101.44", "85.07.30-033.28")))
                .isInstanceOf(LinedYaml.WrongFile.class)
                .hasMessageContaining("line 3: people of the demo have test numbers")
                .message()
                .doesNotContain("85.07")
                .doesNotContain("8507");
    }

    @Test
    void aFunctionNamesWhoAndWhatExists() {
        assertThat(problems(GOOD.replace("who: jan", "who: piet")))
                .containsExactly("14: `piet` is no person and no enterprise of this world");
        assertThat(problems(GOOD.replace("at: halm", "at: jan")))
                .containsExactly("14: `at` names a person: an enterprise is expected");
    }

    @Test
    void aMistakeInAnEnterpriseIsNotRepeatedAtItsFunctions() {
        assertThat(problems(GOOD.replace("zipcode: \"9000\", ", ""))).containsExactly("12: `zipcode` is missing");
    }

    @Test
    void aFunctionDoesNotEndBeforeItBegins() {
        assertThat(problems(GOOD.replace("since: 2011-03-01}", "since: 2011-03-01, until: 2011-02-28}")))
                .containsExactly("14: the function ends before it begins");
    }

    @Test
    void onlyAPermanentRepresentativeActsForACompany() {
        assertThat(problems(GOOD.replace("since: 2011-03-01}", "since: 2011-03-01, for: halm}")))
                .containsExactly("14: only a permanent representative (10003) acts `for` a company");
    }

    @Test
    void onlyALegalPersonHasAForm() {
        assertThat(problems(GOOD.replace("legal-person", "natural-person")))
                .containsExactly("6: a legal person has a `form`, a natural person has none");
    }

    @Test
    void nobodyIsThereTwice() {
        String twice = GOOD.replace("enterprises:", """
                  - id: jan
                    number: 72.64.12-101.44
                    name: {given: Jan, family: Dewilde}
                enterprises:""".indent(0));
        assertThat(problems(twice)).containsExactly("5: this `id` is there twice", "5: this `number` is there twice");
    }

    @Test
    void theWorldOfTheDemoHasWhatItPromises() throws IOException {
        World world;
        try (var in = WorldFileTest.class.getResourceAsStream("/demo/world.yaml")) {
            world = WorldFile.read("world.yaml", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
        assertThat(world.persons()).hasSize(21);
        assertThat(functionsOf(world, "marc")).hasSize(12);
        assertThat(functionsOf(world, "lotte")).isEmpty();
        assertThat(functionsOf(world, "griet"))
                .allSatisfy(function -> assertThat(function.until()).isPresent());
        assertThat(world.functions().stream()
                        .filter(function -> function.at().id().equals("de-letterbak")
                                && function.code().equals("10002")
                                && function.until().isEmpty()))
                .hasSize(3);
        assertThat(world.functions())
                .anySatisfy(function -> assertThat(function.holder()).isInstanceOf(World.Holder.Legal.class));
        assertThat(world.enterprises())
                .anySatisfy(company -> assertThat(company.legalPerson()).isFalse());
        var numbers = new HashSet<String>();
        assertThat(world.enterprises())
                .allSatisfy(company ->
                        assertThat(numbers.add(company.number().digits())).isTrue())
                // Below every number that was ever given.
                .allSatisfy(company -> assertThat(company.number().digits()).startsWith("01"));
    }

    private static List<World.Function> functionsOf(World world, String person) {
        return world.functions().stream()
                .filter(function -> function.holder() instanceof World.Holder.Natural natural
                        && natural.person().id().equals(person))
                .toList();
    }
}
