package be.namens.keys.eid;

import be.namens.audit.Fact;
import be.namens.registers.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What happens with cards. */
sealed interface EidFact extends Fact {

    /**
     * A card did not prove who somebody is.
     *
     * @param holder whose card it is, where its signature showed that
     * @param why the code of the reason
     */
    record Refused(Optional<PersonId> holder, String why) implements EidFact {

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
            return holder.map(PersonId::value);
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("key", EidKind.CODE, "why", why);
        }
    }
}
