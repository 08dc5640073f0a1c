package be.namens.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChromiumTest {

    @TempDir
    Path folder;

    private final List<String> ran = new ArrayList<>();

    private Path program(String name) throws IOException {
        var program = Files.writeString(folder.resolve(name), "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }

    private Chromium chromium(Map<String, String> environment, boolean works) {
        return new Chromium(environment, command -> {
            ran.add(String.join(" ", command));
            return works;
        });
    }

    @Test
    void theOneThatIsNamedIsUsed() throws IOException {
        program("chromium");
        var named = program("mine");
        var environment = Map.of("PATH", folder.toString(), "NAMENS_CHROMIUM", named.toString());
        assertThat(chromium(environment, false).find()).contains(named);
    }

    @Test
    void aNameThatIsNoProgramIsSaid() {
        assertThatThrownBy(() ->
                        chromium(Map.of("NAMENS_CHROMIUM", "/not/there"), true).find())
                .hasMessage("NAMENS_CHROMIUM names no program: /not/there");
    }

    @Test
    void theOneThatIsThereIsUsedAndNothingIsFetched() throws IOException {
        var there = program("google-chrome");
        assertThat(chromium(Map.of("PATH", folder.toString()), true).find()).contains(there);
        assertThat(ran).isEmpty();
    }

    @Test
    void withoutAnyPlaywrightFetchesItsOwn() {
        assertThat(chromium(Map.of("PATH", folder.toString()), true).find()).isEmpty();
        assertThat(ran).singleElement().asString().endsWith("com.microsoft.playwright.CLI install chromium");
    }

    @Test
    void withoutAnyAndWithoutANetworkItSaysWhatToInstall() {
        assertThatThrownBy(
                        () -> chromium(Map.of("PATH", folder.toString()), false).find())
                .hasMessageContaining("install it (Debian: apt-get install chromium)");
    }
}
