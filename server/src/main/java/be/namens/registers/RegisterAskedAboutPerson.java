package be.namens.registers;

import be.namens.audit.Fact;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The live source told where somebody holds functions.
 *
 * @param otherwise at how many enterprises the register held something else, and the source was asked about each
 */
public record RegisterAskedAboutPerson(PersonId person, int otherwise) implements Fact {

    @Override
    public String kind() {
        return "register.asked-about-person";
    }

    @Override
    public Optional<UUID> subject() {
        return Optional.of(person.value());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("otherwise", Integer.toString(otherwise));
    }
}
