package be.namens.rights;

import be.namens.audit.Fact;
import be.namens.registers.PersonId;
import be.namens.shared.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A grant was not ended; it is named only when the person who asked may see it. */
record RightEndRefused(PersonId by, Optional<Grant> grant, Refusal reason) implements Fact {

    @Override
    public String kind() {
        return "right.end-refused";
    }

    @Override
    public Outcome outcome() {
        return Outcome.REFUSED;
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(by.value());
    }

    @Override
    public Optional<String> enterprise() {
        return grant.map(known -> known.terms().enterprise().digits());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("grant", grant.map(known -> known.id().toString()).orElse(""), "reason", reason.code());
    }
}
