package be.namens.rights;

import be.namens.audit.Fact;
import be.namens.eservices.EServiceId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A right was given to a person. */
record RightGranted(Grant.InForce grant, EServiceId of) implements Fact {

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
        return detail(grant);
    }

    /** What a reader of the trail wants to know of a grant. */
    static Map<String, String> detail(Grant grant) {
        var terms = grant.terms();
        return Map.of(
                "grant", grant.id().toString(),
                "right", terms.right().value(),
                "profiles", String.join(" ", terms.profiles()),
                "first", terms.period().first().toString(),
                "last", String.valueOf(terms.period().last()));
    }
}
