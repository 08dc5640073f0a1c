package be.namens.portal;

import be.namens.eservices.Client;
import be.namens.eservices.EService;
import be.namens.eservices.EServiceId;
import be.namens.eservices.EServices;
import be.namens.eservices.TargetGroup;
import be.namens.shared.Localized;
import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import be.namens.shared.Vault;
import java.net.URI;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** The portal as an e-service like any other: known to the OpenID Provider from the first start, without a setting. */
@Component
class PortalEService implements ApplicationRunner {

    /** Fixed, so that all processes agree. */
    static final String CLIENT_ID = "6e1a7a0c-5f0e-4c59-9d8e-0d1f3b7a2c41";

    /** Where the OpenID Provider sends people back. */
    static final String SIGNED_IN = "/portaal/aangemeld";

    private static final EServiceId ID = new EServiceId("gebruikersbeheer");
    private static final Localized NAME =
            new Localized("Gebruikersbeheer", "Gestion des utilisateurs", "Benutzerverwaltung", "User management");
    /** Substantial: who gives rights away shows more than a password. */
    private static final int LOWEST_LEVEL = 25;

    private final EServices eServices;
    private final NamensSettings settings;
    private final Vault vault;

    PortalEService(EServices eServices, NamensSettings settings, Vault vault) {
        this.eServices = eServices;
        this.settings = settings;
        this.vault = vault;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        eServices.save(new EService(
                ID, NAME, home(), Set.of(TargetGroup.BUR), Set.of(), LOWEST_LEVEL, false, client(), List.of()));
    }

    /** Derived from the vault: the same in every process, and nobody has to set it. */
    String clientSecret() {
        return HexFormat.of().formatHex(vault.hash("portal client secret", CLIENT_ID));
    }

    URI home() {
        return URI.create(settings.baseUrl() + "/");
    }

    private Client client() {
        return new Client(
                CLIENT_ID,
                Optional.of(OpaqueToken.sha256(clientSecret())),
                Optional.empty(),
                Set.of("client_secret_basic"),
                Set.of(settings.baseUrl() + SIGNED_IN),
                Set.of(home().toString()),
                Set.of("openid", "profile"),
                true,
                false,
                Duration.ofMinutes(5),
                false);
    }
}
