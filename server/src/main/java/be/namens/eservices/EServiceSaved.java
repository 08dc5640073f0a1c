package be.namens.eservices;

import be.namens.audit.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** An e-service was added to the catalogue or changed in it. */
record EServiceSaved(EService saved) implements Fact {

    @Override
    public String kind() {
        return "e-service.saved";
    }

    @Override
    public Optional<String> eService() {
        return Optional.of(saved.id().value());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "client", saved.client().clientId(),
                "rights",
                        saved.rights().stream().map(right -> right.id().value()).collect(Collectors.joining(" ")));
    }
}
