package be.namens.keys;

import be.namens.shared.Refusal;
import java.util.List;

/** The answer of a key: who it is, or why that is not proven. */
public sealed interface KeyAnswer {

    record Proven(ProvenIdentity identity) implements KeyAnswer {}

    /**
     * @param reason the same for a person who does not exist and one whose proof is wrong
     * @param field the field of the page that it is about; empty when it is about the whole
     * @param values arguments of the screen text
     */
    record NotProven(Refusal reason, String field, List<Object> values) implements KeyAnswer {
        public NotProven {
            values = List.copyOf(values);
        }
    }
}
