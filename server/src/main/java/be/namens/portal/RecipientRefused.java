package be.namens.portal;

import be.namens.audit.Fact;
import be.namens.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody typed a number and a surname that do not belong together, or did so too often. */
record RecipientRefused(UUID by, Refusal reason) implements Fact {

    @Override
    public String kind() {
        return "recipient.refused";
    }

    @Override
    public Outcome outcome() {
        return Outcome.REFUSED;
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(by);
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("reason", reason.code());
    }
}
