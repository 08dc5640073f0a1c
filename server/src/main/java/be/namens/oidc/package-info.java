/** The OpenID Provider in the shape of ACM: endpoints, claims, tokens and signing keys. */
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
            "signin"
        })
@NullMarked
package be.namens.oidc;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
