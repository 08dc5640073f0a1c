package be.namens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

/** The modules see only those on their left, and the map of them is drawn on every build. */
class ModulesTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(NamensServer.class);

    @Test
    void eachModuleUsesOnlyModulesOnItsLeftAndOnlyTheirOfferedTypes() {
        MODULES.verify();
    }

    @Test
    void theModuleMapIsDrawn() throws IOException {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("../docs/modules"))
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));
        sortArrows(Path.of("../docs/modules/components.puml"));
    }

    /**
     * They come in another order each time, and with one of two words for the same; sorted and with one word, the map changes only
     * when the modules do.
     */
    private static void sortArrows(Path map) throws IOException {
        List<String> lines = Files.readAllLines(map).stream()
                .map(line -> isArrow(line) ? line.replace("\"depends on\"", "\"uses\"") : line)
                .toList();
        var arrows = lines.stream().filter(ModulesTest::isArrow).sorted().iterator();
        Files.write(
                map,
                lines.stream().map(line -> isArrow(line) ? arrows.next() : line).toList());
    }

    private static boolean isArrow(String line) {
        return line.contains(" --> ");
    }
}
