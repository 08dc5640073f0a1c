package be.namens;

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
    void theModuleMapIsDrawn() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("../docs/modules"))
                .writeModulesAsPlantUml(DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML));
    }
}
