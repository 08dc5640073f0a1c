package be.namens.keys.activation;

import be.namens.audit.Fact;
import be.namens.registers.PersonId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens to an activation code; neither code nor link is ever in it. */
sealed interface ActivationFact extends Fact {

    /** A desk gave one, which ended the one that was given before. */
    record Issued(PersonId clerk, PersonId person, Instant until) implements ActivationFact {

        @Override
        public String kind() {
            return "activation-code.issued";
        }

        @Override
        public Optional<UUID> actor() {
            return Optional.of(clerk.value());
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(person.value());
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("until", until.toString());
        }
    }

    /** A desk ended one that it gave for somebody who was not at the desk. */
    record TakenBack(PersonId clerk, PersonId person) implements ActivationFact {

        @Override
        public String kind() {
            return "activation-code.taken-back";
        }

        @Override
        public Optional<UUID> actor() {
            return Optional.of(clerk.value());
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(person.value());
        }
    }

    /** Somebody wanted to give one and may not. */
    record NotIssued(PersonId clerk, PersonId person) implements ActivationFact {

        @Override
        public String kind() {
            return "activation-code.issued";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Optional<UUID> actor() {
            return Optional.of(clerk.value());
        }

        @Override
        public Optional<UUID> subject() {
            return Optional.of(person.value());
        }
    }

    /** Link and code were shown: a key can be chosen. */
    record Accepted(PersonId person) implements ActivationFact {

        @Override
        public String kind() {
            return "activation-code.accepted";
        }

        @Override
        public Optional<UUID> actor() {
            return Optional.of(person.value());
        }
    }

    /**
     * A key was activated with it.
     *
     * @param key the code of its kind
     */
    record Used(PersonId person, String key) implements ActivationFact {

        @Override
        public String kind() {
            return "activation-code.used";
        }

        @Override
        public Optional<UUID> actor() {
            return Optional.of(person.value());
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("key", key);
        }
    }

    /**
     * A code was shown that does not open.
     *
     * @param person whose link it is; empty when it is nobody's
     */
    record NotAccepted(Optional<PersonId> person, ActivationRefusal why) implements ActivationFact {

        @Override
        public String kind() {
            return "activation-code.refused";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Optional<UUID> subject() {
            return person.map(PersonId::value);
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("why", why.code());
        }
    }
}
