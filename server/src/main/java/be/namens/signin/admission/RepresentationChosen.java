package be.namens.signin.admission;

import be.namens.audit.Fact;
import be.namens.eservices.EServiceId;
import be.namens.registers.PersonId;
import be.namens.signin.Choice;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A person chose for whom they act. */
record RepresentationChosen(PersonId person, Choice choice, EServiceId at) implements Fact {

    @Override
    public String kind() {
        return "representation.chosen";
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(person.value());
    }

    @Override
    public Optional<String> enterprise() {
        return enterprise(choice);
    }

    @Override
    public Optional<String> eService() {
        return Optional.of(at.value());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("choice", choice.code());
    }

    static Optional<String> enterprise(Choice choice) {
        return switch (choice) {
            case Choice.Oneself oneself -> Optional.empty();
            case Choice.ForEnterprise chosen -> Optional.of(chosen.number().digits());
        };
    }
}
