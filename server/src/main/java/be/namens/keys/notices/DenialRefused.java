package be.namens.keys.notices;

import be.namens.audit.Fact;
import be.namens.registers.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A link was used that does nothing any more.
 *
 * @param why {@code used} or {@code late}
 */
record DenialRefused(PersonId person, String why) implements Fact {

    @Override
    public String kind() {
        return "denial.refused";
    }

    @Override
    public Outcome outcome() {
        return Outcome.REFUSED;
    }

    @Override
    public Optional<UUID> subject() {
        return Optional.of(person.value());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("why", why);
    }
}
