package be.namens.rights;

import be.namens.audit.Fact;
import be.namens.eservices.EServiceId;
import be.namens.managers.Authority;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A right was given to a person.
 *
 * @param ground by which who gave it administers the enterprise
 */
record RightGranted(Grant.InForce grant, EServiceId of, Authority.Ground ground) implements Fact {

    @Override
    public String kind() {
        return "right.granted";
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(grant.terms().grantedBy().value());
    }

    @Override
    public Optional<UUID> subject() {
        return Optional.of(grant.terms().person().value());
    }

    @Override
    public Optional<String> enterprise() {
        return Optional.of(grant.terms().enterprise().digits());
    }

    @Override
    public Optional<String> eService() {
        return Optional.of(of.value());
    }

    @Override
    public Map<String, String> detail() {
        return detail(grant, Optional.of(ground));
    }

    /**
     * What a reader of the trail wants to know of a grant; and as of when the register is, where the authority rests on what was kept of it
     * because it could not be asked again.
     *
     * @param ground empty where no authority was needed
     */
    static Map<String, String> detail(Grant grant, Optional<Authority.Ground> ground) {
        var terms = grant.terms();
        var detail = new HashMap<>(Map.of(
                "grant", grant.id().toString(),
                "right", terms.right().value(),
                "profiles", String.join(" ", terms.profiles()),
                "first", terms.period().first().toString(),
                "last", String.valueOf(terms.period().last())));
        ground.flatMap(RightGranted::told).ifPresent(at -> detail.put("register-as-of", at.toString()));
        return detail;
    }

    private static Optional<Instant> told(Authority.Ground ground) {
        return switch (ground) {
            case Authority.Ground.LegalRepresentative byLaw ->
                byLaw.function().asOf().told();
            case Authority.Ground.ChiefAccessManager chief -> Optional.empty();
        };
    }
}
