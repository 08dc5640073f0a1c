/** For whom a person may act, and on what ground. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "screens",
            "audit",
            "registers",
            "keys",
            "eservices",
            "managers",
            "organisations"
        })
@NullMarked
package be.namens.mandates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
