package be.namens.signin;

import be.namens.eservices.Client;
import be.namens.eservices.EService;
import be.namens.eservices.EServiceId;
import be.namens.eservices.KeyDemand;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.RightDefinition.Automatic;
import be.namens.eservices.RightDefinition.Profile;
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

/**
 * E-services for tests, each with a name of its own; a test states only what differs from one that is open to everybody with
 * any key.
 */
public record SomeEService(
        String id,
        Set<TargetGroup> groups,
        Set<String> means,
        int level,
        boolean asksForWhom,
        List<RightDefinition> rights) {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** Admits people for themselves and for enterprises, and asks no right. */
    public static SomeEService open() {
        return new SomeEService(
                "loket-" + COUNT.incrementAndGet(),
                Set.of(TargetGroup.BUR, TargetGroup.EA),
                Set.of(),
                0,
                false,
                List.of());
    }

    /** Admits people for enterprises whose right they hold: representatives of legal persons have it automatically. */
    public static SomeEService automatic() {
        var open = open();
        return open.onlyFor(TargetGroup.EA)
                .withRight(Optional.of(new Automatic(List.of(Enterprise.Kind.LEGAL_PERSON), List.of("gebruiker"))));
    }

    /** Admits people for enterprises who were granted its right; nobody has it automatically. */
    public static SomeEService granted() {
        return open().onlyFor(TargetGroup.EA).withRight(Optional.empty());
    }

    public SomeEService onlyFor(TargetGroup... only) {
        return new SomeEService(id, Set.of(only), means, level, asksForWhom, rights);
    }

    public SomeEService accepting(String... urns) {
        return new SomeEService(id, groups, Set.of(urns), level, asksForWhom, rights);
    }

    public SomeEService from(int lowestLevel) {
        return new SomeEService(id, groups, means, lowestLevel, asksForWhom, rights);
    }

    public SomeEService askingForWhom() {
        return new SomeEService(id, groups, means, level, true, rights);
    }

    /** Its right asks a key of this level, of one of these means if any are named. */
    public SomeEService rightFrom(int lowestLevel, String... urns) {
        return new SomeEService(
                id, groups, means, level, asksForWhom, List.of(asking(rights.getFirst(), "", lowestLevel, urns)));
    }

    /** Has a second right beside the first, which asks a key of this level. */
    public SomeEService alsoRightFrom(int lowestLevel) {
        var first = rights.getFirst();
        return new SomeEService(
                id, groups, means, level, asksForWhom, List.of(first, asking(first, "Streng", lowestLevel)));
    }

    private static RightDefinition asking(RightDefinition right, String more, int lowestLevel, String... urns) {
        return new RightDefinition(
                new RightId(right.id() + more),
                right.eService(),
                right.name(),
                right.scope(),
                right.profiles(),
                right.automatic(),
                right.longest(),
                new KeyDemand(lowestLevel, Set.of(urns)));
    }

    private SomeEService withRight(Optional<Automatic> automatic) {
        var right = new RightDefinition(
                new RightId("Recht" + id.replace("-", "")),
                new EServiceId(id),
                new Localized("Inkom Gebruiker", "Utilisateur Entrée", "Zugang Benutzer", "Entry User"),
                id.replace("-", "_"),
                List.of(
                        new Profile("gebruiker", new Localized("gebruiker", "utilisateur", "Benutzer", "user")),
                        new Profile(
                                "dienstverlener",
                                new Localized("dienstverlener", "prestataire", "Dienstleister", "service provider"))),
                automatic,
                Period.ofYears(2));
        return new SomeEService(id, groups, means, level, asksForWhom, List.of(right));
    }

    public EService build() {
        return new EService(
                new EServiceId(id),
                new Localized("Loket " + id, "Guichet " + id, "Schalter " + id, "Counter " + id),
                URI.create("https://" + id + ".example/start"),
                groups,
                means,
                level,
                asksForWhom,
                new Client(
                        "client-" + id,
                        Optional.empty(),
                        Optional.empty(),
                        Set.of("none"),
                        Set.of("https://" + id + ".example/callback"),
                        Set.of(),
                        Set.of("openid", "vo"),
                        true,
                        false,
                        Duration.ofHours(1),
                        false),
                rights);
    }
}
