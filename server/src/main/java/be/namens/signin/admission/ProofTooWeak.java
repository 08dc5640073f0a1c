package be.namens.signin.admission;

import be.namens.audit.Fact;
import be.namens.eservices.EServiceId;
import be.namens.keys.ProvenIdentity;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody proved who they are by a means that will not do at the e-service, with a key that can prove better ones. */
record ProofTooWeak(EServiceId closed, ProvenIdentity identity) implements Fact {

    @Override
    public String kind() {
        return "key.refused";
    }

    @Override
    public Outcome outcome() {
        return Outcome.REFUSED;
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(identity.person().value());
    }

    @Override
    public Optional<String> eService() {
        return Optional.of(closed.value());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "key",
                identity.keyKind(),
                "why",
                "proof-too-weak",
                "means",
                identity.means().urn());
    }
}
