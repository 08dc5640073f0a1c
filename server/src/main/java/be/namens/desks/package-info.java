/** The desks: clerks of recognised organisations who register enterprises and persons, each doing in the trail with its reason. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "screens",
            "audit",
            "registers",
            "messages",
            "keys",
            "keys::activation",
            "eservices",
            "managers",
            "organisations",
            "mandates",
            "rights",
            "signin",
            "oidc",
            "entrance"
        })
@NullMarked
package be.namens.desks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
