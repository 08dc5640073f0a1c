package be.namens.rights;

import be.namens.audit.Fact;
import be.namens.eservices.RightDefinition;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A right was not given. Holds nothing that was typed: only what is known, and the reasons. */
record RightGrantRefused(PersonId by, EnterpriseNumber at, Optional<RightDefinition> right, List<Refusal> reasons)
        implements Fact {

    @Override
    public String kind() {
        return "right.grant-refused";
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
        return Optional.of(at.digits());
    }

    @Override
    public Optional<String> eService() {
        return right.map(known -> known.eService().value());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of(
                "right", right.map(known -> known.id().value()).orElse(""),
                "reasons", reasons.stream().map(Refusal::code).collect(Collectors.joining(" ")));
    }
}
