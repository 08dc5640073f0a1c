/** Grants, and the decision what somebody may use on behalf of whom, with the reason. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "registers",
            "keys",
            "eservices",
            "managers",
            "organisations",
            "mandates"
        })
@NullMarked
package be.namens.rights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
