package be.namens.portal;

import be.namens.entrance.Entrance;
import be.namens.eservices.EServiceId;
import be.namens.eservices.TargetGroup;
import be.namens.shared.Localized;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way into the portal: everybody for themselves, with a key that shows more than a password. */
@Configuration(proxyBeanMethods = false)
class PortalEntrance {

    /** Fixed, so that all processes agree. */
    static final String CLIENT_ID = "6e1a7a0c-5f0e-4c59-9d8e-0d1f3b7a2c41";

    /** The pages of the portal. */
    static final List<String> PAGES = List.of(
            "/",
            "/robots.txt",
            "/zoeken",
            "/onderneming/**",
            "/uitleg/**",
            "/portaal/**",
            "/rechten/**",
            "/toegangsbeheerders/**",
            "/mijn-rechten/**",
            "/sleutels/**",
            "/mijn-sessies/**",
            "/mijn-aanmeldingen/**");

    static final Entrance PORTAL = new Entrance(
            "portal",
            CLIENT_ID,
            new EServiceId("gebruikersbeheer"),
            new Localized("Gebruikersbeheer", "Gestion des utilisateurs", "Benutzerverwaltung", "User management"),
            "/portaal",
            "/",
            PAGES,
            TargetGroup.BUR,
            // Substantial: who gives rights away shows more than a password.
            25,
            Set.of(),
            Set.of("openid", "profile"),
            List.of());

    @Bean
    Entrance portal() {
        return PORTAL;
    }
}
