/** The start page and Gebruikersbeheer; signs its users in through the OpenID Provider like any e-service. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "screens",
            "audit",
            "registers",
            "keys",
            "messages",
            "eservices",
            "managers",
            "organisations",
            "mandates",
            "rights",
            "signin",
            "oidc",
            "entrance",
            "desks"
        })
@NullMarked
package be.namens.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
