package be.namens.eservices;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import be.namens.registers.Enterprise;
import be.namens.shared.LinedYaml;
import be.namens.shared.Localized;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The catalogue as a file that people write: read and checked as a whole. docs/eservices.md describes it. */
final class CatalogueFile {

    /** The lowest level that is called substantial: without an answer in the file nothing weaker enters. */
    private static final int SUBSTANTIAL = 25;

    private final boolean demo;
    private final Set<String> ids = new HashSet<>();
    private final Set<String> clientIds = new HashSet<>();
    private final Set<String> rightIds = new HashSet<>();

    private CatalogueFile(boolean demo) {
        this.demo = demo;
    }

    /** One e-service, and where it stands in the file. */
    record Entry(LinedYaml place, EService eService) {}

    /**
     * @throws LinedYaml.WrongFile with everything that is wrong
     */
    static List<Entry> read(String name, String text, UnaryOperator<String> placeholders, boolean demo) {
        var root = LinedYaml.read(name, text, placeholders).keys("e-services");
        var reader = new CatalogueFile(demo);
        var entries = new ArrayList<Entry>();
        if (root.need("e-services").isPresent()) {
            for (LinedYaml place : root.items("e-services")) {
                reader.eService(place).ifPresent(eService -> entries.add(new Entry(place, eService)));
            }
        }
        root.finish();
        return entries;
    }

    private Optional<EService> eService(LinedYaml place) {
        place.keys(
                "id", "name", "start", "target-groups", "means", "lowest-level", "asks-for-whom", "client", "rights");
        var id = place.value("id", EServiceId::new);
        place.find("id").ifPresent(at -> once(at, ids));
        var name = name(place);
        var start = place.value("start", Meanings::address);
        var targetGroups = place.values("target-groups", Meanings::targetGroup);
        if (place.need("target-groups").isPresent()
                && place.items("target-groups").isEmpty()) {
            place.problem("`target-groups` admits nobody");
        }
        var means = place.values("means", CatalogueFile::urn);
        int lowestLevel = place.value("lowest-level", Meanings::level, SUBSTANTIAL);
        boolean asksForWhom = place.value("asks-for-whom", Meanings::yesOrNo, false);
        var client = place.need("client").flatMap(at -> new ClientInFile(demo).read(at, clientIds));
        var scopes = place.find("client")
                .map(at -> at.values("scopes", Meanings::scope))
                .orElse(List.of());
        var rights = place.items("rights").stream()
                .flatMap(at -> right(at, id, scopes).stream())
                .toList();
        return place.make(() -> new EService(
                id.orElseThrow(),
                name.orElseThrow(),
                start.orElseThrow(),
                Set.copyOf(targetGroups),
                Set.copyOf(means),
                lowestLevel,
                asksForWhom,
                client.orElseThrow(),
                rights));
    }

    private Optional<RightDefinition> right(LinedYaml place, Optional<EServiceId> eService, List<String> scopes) {
        place.keys("id", "name", "scope", "profiles", "automatic", "longest", "lowest-level", "means");
        var id = place.value("id", RightId::new);
        place.find("id").ifPresent(at -> once(at, rightIds));
        var name = name(place);
        var scope = place.value("scope", Meanings::scope);
        scope.filter(asked -> !scopes.contains(asked))
                .ifPresent(asked -> place.find("scope")
                        .ifPresent(at -> at.problem("the client may not ask the scope `" + asked
                                + "`, so nobody would ever see this right: add it to the scopes of the client")));
        var profiles = profiles(place);
        var automatic = place.find("automatic").flatMap(at -> automatic(at, profiles));
        var longest = place.value("longest", Meanings::period);
        int lowestLevel = place.value("lowest-level", Meanings::level, 0);
        var means = place.values("means", CatalogueFile::urn);
        return place.make(() -> new RightDefinition(
                id.orElseThrow(),
                eService.orElseThrow(),
                name.orElseThrow(),
                scope.orElseThrow(),
                profiles,
                automatic,
                longest.orElseThrow(),
                new KeyDemand(lowestLevel, Set.copyOf(means))));
    }

    private static List<RightDefinition.Profile> profiles(LinedYaml right) {
        right.need("profiles");
        var codes = new HashSet<String>();
        var profiles = new ArrayList<RightDefinition.Profile>();
        for (LinedYaml place : right.items("profiles")) {
            place.keys("code", "name");
            place.find("code").ifPresent(at -> once(at, codes));
            var name = name(place);
            place.value("code", code -> new RightDefinition.Profile(code, name.orElse(Localized.same(code))))
                    .ifPresent(profiles::add);
        }
        return profiles;
    }

    private static Optional<RightDefinition.Automatic> automatic(
            LinedYaml place, List<RightDefinition.Profile> profiles) {
        place.keys("kinds", "profiles");
        List<Enterprise.Kind> kinds = place.values("kinds", Meanings::kind);
        if (place.need("kinds").isPresent() && place.items("kinds").isEmpty()) {
            place.problem("`kinds` gives the right to nobody: leave `automatic` out instead");
        }
        place.need("profiles");
        var known = profiles.stream().map(RightDefinition.Profile::code).toList();
        var given = place.values("profiles", code -> {
            if (!known.contains(code)) {
                throw new IllegalArgumentException(
                        "`" + code + "` is no profile of this right; it has " + String.join(", ", known));
            }
            return code;
        });
        return place.make(() -> new RightDefinition.Automatic(kinds, given));
    }

    /** One text for all languages, or one for each. */
    private static Optional<Localized> name(LinedYaml place) {
        return place.need("name").flatMap(at -> {
            if (at.isText()) {
                return at.as(Localized::same);
            }
            at.keys("nl", "fr", "de", "en");
            var nl = at.value("nl", Meanings::text);
            var fr = at.value("fr", Meanings::text);
            var de = at.value("de", Meanings::text);
            var en = at.value("en", Meanings::text);
            return at.make(() -> new Localized(nl.orElseThrow(), fr.orElseThrow(), de.orElseThrow(), en.orElseThrow()));
        });
    }

    /** The short name of a means on the list of ACM, or a whole URN. */
    private static String urn(String means) {
        if (means.startsWith("urn:")) {
            return means;
        }
        if (!means.matches("[a-z]+")) {
            throw new IllegalArgumentException("`" + means + "` is no authentication means, such as eid or csamtotp");
        }
        return AuthenticationMeans.named(means, new Level(0, 0)).urn();
    }

    static void once(LinedYaml place, Set<String> seen) {
        place.as(value -> value.toLowerCase(Locale.ROOT))
                .filter(value -> !seen.add(value))
                .ifPresent(value -> place.problem("`" + value + "` is there twice"));
    }
}
