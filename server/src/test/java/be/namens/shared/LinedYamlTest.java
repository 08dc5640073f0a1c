package be.namens.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import be.namens.shared.LinedYaml.Problem;
import be.namens.shared.LinedYaml.WrongFile;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that somebody wrote by hand is read as a whole, and everything wrong in it is told with its line. */
class LinedYamlTest {

    private static LinedYaml read(String text) {
        return LinedYaml.read("world.yaml", text, UnaryOperator.identity());
    }

    private static List<Problem> problems(LinedYaml yaml) {
        return catchThrowableOfType(WrongFile.class, yaml::finish).problems();
    }

    @Test
    void whatIsRightIsReadAndNothingIsRefused() {
        var yaml = read("""
                name: De Halm
                people: [Jan, Lotte]
                one: Marc
                nothing:
                since: 2026
                """);
        yaml.keys("name", "people", "one", "nothing", "since");
        assertThat(yaml.value("name", name -> name)).contains("De Halm");
        assertThat(yaml.values("people", name -> name)).containsExactly("Jan", "Lotte");
        assertThat(yaml.values("one", name -> name)).containsExactly("Marc");
        assertThat(yaml.values("absent", name -> name)).isEmpty();
        assertThat(yaml.find("nothing"))
                .as("a key without anything is left out")
                .isEmpty();
        assertThat(yaml.value("absent", Integer::valueOf, 7)).isEqualTo(7);
        assertThat(yaml.value("since", Integer::valueOf)).contains(2026);
        assertThat(yaml.make(() -> "whole")).contains("whole");
        yaml.finish();
    }

    @Test
    void everythingThatIsWrongIsToldByLineAndOnce() {
        var yaml = read("""
                since: soon
                name: De Halm
                nmae: De Halm
                name: De Molen
                """);
        yaml.value("since", text -> {
            throw new IllegalArgumentException("`" + text + "` is no day");
        });
        yaml.keys("since", "name");
        yaml.keys("since", "name");
        yaml.need("number");
        assertThat(yaml.make(() -> "whole"))
                .as("nothing whole is made of wrong parts")
                .isEmpty();
        assertThat(problems(yaml))
                .containsExactly(
                        new Problem(1, "`soon` is no day"),
                        new Problem(1, "`number` is missing"),
                        new Problem(3, "`nmae` is not known here; known are since, name"),
                        new Problem(4, "`name` is there twice"));
        assertThatThrownBy(yaml::finish)
                .hasMessageStartingWith("world.yaml cannot be used:")
                .hasMessageContaining("  line 3: `nmae` is not known here");
    }

    @Test
    void aListWhereATextBelongsAndATextWhereKeysBelongAreTold() {
        var yaml = read("""
                name:
                  - De Halm
                person: Jan
                """);
        assertThat(yaml.value("name", name -> name)).isEmpty();
        yaml.need("person").orElseThrow().keys("given", "family");
        assertThat(problems(yaml))
                .containsExactly(
                        new Problem(2, "a text is expected here"), new Problem(3, "`key: value` is expected here"));
    }

    @Test
    void onlyATextIsFilledInWithSettings() {
        var yaml = LinedYaml.read("world.yaml", "secret: ${KMO}", text -> text.replace("${KMO}", "from a setting"));
        assertThat(yaml.value("secret", text -> text)).contains("from a setting");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a remark\n"})
    void anEmptyFileIsToldSo(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("line 1: the file is empty");
    }

    @Test
    void whatIsNoYamlIsToldAtItsLine() {
        assertThatThrownBy(() -> read("name: De Halm\npeople: [Jan,\n"))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("line 3: this is not YAML");
        assertThatThrownBy(() -> read("name: \u0000"))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("this is not YAML");
    }

    /** Ten levels of ten aliases each would be ten thousand million texts. */
    @Test
    void aliasesThatGrowWithoutEndDoNotFillTheMemory() {
        var text = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 10; level++) {
            String alias = "*a" + (level - 1);
            text.append("a%d: &a%d [%s]%n"
                    .formatted(level, level, String.join(", ", java.util.Collections.nCopies(10, alias))));
        }
        assertThatThrownBy(() -> read(text.toString()))
                .isInstanceOf(WrongFile.class)
                .hasMessageContaining("Number of aliases");
    }

    @Test
    void aFileThatIsNotThereIsRefusedInTheSameForm() {
        assertThat(LinedYaml.unreadable("world.yaml"))
                .hasMessageContaining("world.yaml cannot be used:")
                .hasMessageContaining("line 1: the file is not there or cannot be read");
    }
}
