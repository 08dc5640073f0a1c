package be.namens.keys.notices;

import be.namens.audit.Fact;
import be.namens.registers.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody said, by the link that they were sent, that a change was not theirs. */
record DeniedChange(PersonId person, NoticedChange change, int blocked) implements Fact {

    @Override
    public String kind() {
        return "change.denied";
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(person.value());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("change", change.text(), "blocked", Integer.toString(blocked));
    }
}
