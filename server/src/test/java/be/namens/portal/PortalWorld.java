package be.namens.portal;

import be.namens.eservices.Client;
import be.namens.eservices.EService;
import be.namens.eservices.EServiceId;
import be.namens.eservices.EServices;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.RightId;
import be.namens.eservices.TargetGroup;
import be.namens.registers.Enterprise;
import be.namens.shared.Localized;
import java.net.URI;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** E-services for tests of the portal, each with a right of its own. */
public final class PortalWorld {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private PortalWorld() {}

    /** A right of two years at most with the profiles dienstverlener and gebruiker, the second by law for legal persons. */
    public static RightDefinition rightWithTwoProfiles(EServices eServices) {
        return right(
                eServices,
                List.of(
                        new RightDefinition.Profile("dienstverlener", Localized.same("Dienstverlener")),
                        new RightDefinition.Profile("gebruiker", Localized.same("Gebruiker"))));
    }

    public static RightDefinition rightWithOneProfile(EServices eServices) {
        return right(eServices, List.of(new RightDefinition.Profile("lezer", Localized.same("Lezer"))));
    }

    private static RightDefinition right(EServices eServices, List<RightDefinition.Profile> profiles) {
        int number = COUNT.incrementAndGet();
        var eService = new EServiceId("portal-world-" + number);
        var right = new RightDefinition(
                new RightId("PortalRecht" + number),
                eService,
                Localized.same("Recht " + number),
                "portal_world_" + number,
                profiles,
                Optional.of(new RightDefinition.Automatic(
                        List.of(Enterprise.Kind.LEGAL_PERSON),
                        List.of(profiles.getLast().code()))),
                Period.ofYears(2));
        eServices.save(new EService(
                eService,
                Localized.same("E-loket " + number),
                URI.create("https://loket-" + number + ".example.test/"),
                Set.of(TargetGroup.EA),
                Set.of(),
                0,
                false,
                new Client(
                        "portal-world-client-" + number,
                        Optional.of(new byte[32]),
                        Optional.empty(),
                        Set.of("client_secret_basic"),
                        Set.of("https://loket-" + number + ".example.test/terug"),
                        Set.of(),
                        Set.of("openid", "portal_world_" + number),
                        false,
                        false,
                        Duration.ofHours(1),
                        false),
                List.of(right)));
        return right;
    }
}
