/** The session and the journey: choose a key, choose for whom, be admitted or refused with the reason. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "screens",
            "audit",
            "registers",
            "keys",
            "eservices",
            "managers",
            "organisations",
            "mandates",
            "rights"
        })
@NullMarked
package be.namens.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
