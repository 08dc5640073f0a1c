package be.namens.keys;

import be.namens.shared.Refusal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer of a key: who it is, why that is not proven, or what comes first. */
public sealed interface KeyAnswer {

    record Proven(ProvenIdentity identity) implements KeyAnswer {}

    /**
     * The key asks one thing more: its fragment {@code more} is shown.
     *
     * @param page what that fragment needs beside the texts
     * @param problem what was wrong with an answer to it; empty when it is asked for the first time
     */
    record Asks(Map<String, Object> page, Optional<NotProven> problem) implements KeyAnswer {
        public Asks {
            page = Map.copyOf(page);
        }

        public Asks(Map<String, Object> page) {
            this(page, Optional.empty());
        }
    }

    /**
     * The proof is given at an outside party.
     *
     * @param address where the browser goes
     */
    record Elsewhere(URI address) implements KeyAnswer {}

    /**
     * @param reason the same for a person who does not exist and one whose proof is wrong
     * @param field the field of the page that it is about; empty when it is about the whole
     * @param values arguments of the screen text
     */
    record NotProven(Refusal reason, String field, List<Object> values) implements KeyAnswer {

        /** To who showed rightly a key that came to its time: nobody else hears that there was one. */
        public static final NotProven PAST_ITS_TIME = new NotProven(KeysRefusal.KEY_PAST_ITS_TIME, "", List.of());

        public NotProven {
            values = List.copyOf(values);
        }
    }
}
