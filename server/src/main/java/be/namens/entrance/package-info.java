/** How pages of Namens itself sign people in: each entrance is an e-service of the OpenID Provider like any other. */
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
            "rights",
            "signin",
            "oidc"
        })
@NullMarked
package be.namens.entrance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
