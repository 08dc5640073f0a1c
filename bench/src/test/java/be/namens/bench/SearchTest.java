package be.namens.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search is measured with questions of every kind, the same each time, and most of them are met. */
class SearchTest {

    @TempDir
    Path folder;

    @Test
    void theSameSeedAsksTheSameOfEveryKind() {
        var questions = questions(5);
        assertThat(questions(5)).isEqualTo(questions);
        assertThat(questions(6)).isNotEqualTo(questions);
        assertThat(questions).extracting(Question::kind).contains(Question.Kind.values());
    }

    private static List<Question> questions(long seed) {
        var belgium = new Belgium(300, 1, 1);
        var chance = new SplittableRandom(seed);
        return Stream.generate(() -> Question.of(belgium, chance)).limit(500).toList();
    }

    @Test
    void percentilesAreThoseOfTheCount() {
        var durations = new Durations();
        for (int milliseconds = 1; milliseconds <= 1_000; milliseconds++) {
            durations.add(milliseconds * 1_000_000L);
        }
        assertThat(durations.percentile(0.5)).isEqualTo(500);
        assertThat(durations.percentile(0.95)).isEqualTo(950);
        assertThat(durations.percentile(1)).isEqualTo(1_000);
        assertThat(new Durations().percentile(0.5)).isZero();
    }

    @Test
    void aSmallBelgiumIsLoadedOnceAndMeasured() {
        run("make", "--enterprises", "300", "--update", "10");
        String first = run("search", "--enterprises", "300", "--queries", "200");
        assertThat(first)
                .contains("300 enterprises", "typing error", "ratio of all")
                .containsPattern("number +[0-9]+ .* 100%")
                .containsPattern("full name +[0-9]+ .* (100|9[0-9])%");
        assertThat(run("search", "--enterprises", "300", "--queries", "20")).doesNotContain("kbo full extract");
    }

    private String run(String command, String... settings) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var words = Stream.concat(Stream.of(command, "--folder", folder.toString()), Stream.of(settings))
                .toList();
        assertThat(Bench.run(words, out, out))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(Bench.DONE);
        return said.toString(StandardCharsets.UTF_8);
    }
}
