package be.namens.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The loads are measured from nothing, with every row, beside COPY of the same rows. */
class LoadTest {

    @TempDir
    Path folder;

    @Test
    void loadsAreMeasuredBesideCopy() {
        assertThat(run(Bench.DONE, "make", "--enterprises", "300", "--update", "10"))
                .contains("Made in");
        String said = run(Bench.DONE, "load", "--enterprises", "300");
        assertThat(said)
                .containsPattern("both +[0-9.]+ +[0-9.]+ +[0-9.]+")
                .containsPattern("KBO, update, with sign-ins +[0-9.]+")
                .containsPattern("full loads: +[0-9,]+ asked, [0-9,]*[1-9][0-9,]* answered, 0 failed")
                .containsPattern("memory: heap of at most [0-9,]+ MB");
        assertThat(folder.resolve("raw-functions")).doesNotExist();
        assertThat(Files.exists(folder.resolve(Make.FULL + ".refused.csv"))).isFalse();
        assertThat(run(Bench.NOT_UNDERSTOOD, "load", "--enterprises", "300")).contains("holds an earlier run");
    }

    private String run(int answer, String command, String... settings) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        var words = Stream.concat(Stream.of(command, "--folder", folder.toString()), Stream.of(settings))
                .toList();
        assertThat(Bench.run(words, out, out))
                .as(said.toString(StandardCharsets.UTF_8))
                .isEqualTo(answer);
        return said.toString(StandardCharsets.UTF_8);
    }
}
