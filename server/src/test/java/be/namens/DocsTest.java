package be.namens;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What newcomers read leads somewhere, and says each thing once: merges like to keep both of two lines. */
class DocsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)[^)\\s]*\\)");
    private static final Pattern ROW_OF_A_SETTING = Pattern.compile("^\\| (`[a-z]+\\.[^|]+) \\|.*");

    static List<Path> pages() throws IOException {
        try (var below = Files.walk(ROOT.resolve("docs"));
                var beside = Files.list(ROOT)) {
            var pages = Stream.concat(beside, below)
                    .filter(file -> file.toString().endsWith(".md"))
                    .map(ROOT::relativize)
                    .sorted()
                    .toList();
            assertThat(pages).contains(Path.of("README.md"), Path.of("docs", "settings.md"));
            return pages;
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFile(Path page) throws IOException {
        Path folder = ROOT.resolve(page).getParent();
        assertThat(LINK.matcher(Files.readString(ROOT.resolve(page))).results().map(link -> link.group(1)))
                .filteredOn(link -> !link.contains("://"))
                .allSatisfy(link ->
                        assertThat(folder.resolve(link).normalize()).as(link).exists());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noSettingHasTwoRows(Path page) throws IOException {
        var seen = new HashSet<String>();
        try (var lines = Files.lines(ROOT.resolve(page))) {
            assertThat(lines.map(ROW_OF_A_SETTING::matcher)
                            .filter(row -> row.matches() && !seen.add(row.group(1)))
                            .map(row -> row.group(1)))
                    .isEmpty();
        }
    }
}
