package be.namens.keys.outside;

import be.namens.audit.Fact;
import java.util.Map;

/** What happens with outside providers. */
sealed interface OutsideFact extends Fact {

    /**
     * A provider did not prove who somebody is; whose attempt it was is not known.
     *
     * @param why the code of the reason
     * @param said the error code that the provider gave; empty when it gave none
     */
    record Refused(String key, String why, String said) implements OutsideFact {

        @Override
        public String kind() {
            return "key.refused";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Map<String, String> detail() {
            return said.isEmpty() ? Map.of("key", key, "why", why) : Map.of("key", key, "why", why, "said", said);
        }
    }
}
