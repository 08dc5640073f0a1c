package be.namens.keys.contact;

import be.namens.audit.Fact;
import be.namens.registers.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens to somebody's e-mail address, never which address. */
sealed interface ContactFact extends Fact {

    PersonId person();

    @Override
    default Optional<UUID> actor() {
        return Optional.of(person().value());
    }

    record Confirmed(PersonId person) implements ContactFact {

        @Override
        public String kind() {
            return "contact.confirmed";
        }
    }

    /** The one before is the person's again: the change was not theirs. */
    record PutBack(PersonId person) implements ContactFact {

        @Override
        public String kind() {
            return "contact.restored";
        }
    }

    /**
     * An address was not taken.
     *
     * @param why {@code wrong}, {@code too-many}, {@code too-soon}, {@code over} or {@code out-of-order}
     */
    record NotTaken(PersonId person, String why) implements ContactFact {

        @Override
        public String kind() {
            return "contact.refused";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("why", why);
        }
    }
}
