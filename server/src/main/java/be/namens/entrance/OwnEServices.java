package be.namens.entrance;

import be.namens.eservices.Client;
import be.namens.eservices.EService;
import be.namens.eservices.EServices;
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

/** Every entrance as an e-service like any other: known to the OpenID Provider from the first start, without a setting. */
@Component
class OwnEServices implements ApplicationRunner {

    private final EServices eServices;
    private final List<Entrance> entrances;
    private final NamensSettings settings;
    private final Vault vault;

    OwnEServices(EServices eServices, List<Entrance> entrances, NamensSettings settings, Vault vault) {
        this.eServices = eServices;
        this.entrances = List.copyOf(entrances);
        this.settings = settings;
        this.vault = vault;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        entrances.forEach(entrance -> eServices.save(new EService(
                entrance.eService(),
                entrance.name(),
                URI.create(settings.baseUrl() + entrance.home()),
                Set.of(entrance.forWhom()),
                Set.of(),
                entrance.lowestLevel(),
                false,
                client(entrance),
                entrance.rights())));
    }

    /** Derived from the vault: the same in every process, and nobody has to set it. */
    String clientSecret(Entrance entrance) {
        return HexFormat.of().formatHex(vault.hash("portal client secret", entrance.clientId()));
    }

    private Client client(Entrance entrance) {
        return new Client(
                entrance.clientId(),
                Optional.of(OpaqueToken.sha256(clientSecret(entrance))),
                Optional.empty(),
                Set.of("client_secret_basic"),
                Set.of(settings.baseUrl() + entrance.arrival()),
                Set.of(settings.baseUrl() + "/"),
                entrance.scopes(),
                true,
                false,
                Duration.ofMinutes(5),
                false);
    }
}
