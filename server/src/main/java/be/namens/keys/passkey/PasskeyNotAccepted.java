package be.namens.keys.passkey;

import be.namens.audit.Fact;
import be.namens.registers.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A passkey did not open, or was not made.
 *
 * @param person whose passkey it is, when that is known
 */
record PasskeyNotAccepted(Optional<PersonId> person, PasskeyRefusal why) implements Fact {

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
        return person.map(PersonId::value);
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("key", PasskeyKind.CODE, "why", why.code());
    }
}
