package be.namens.oidc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What an authorization request asked that its tokens must answer. */
final class Asked {

    static final String NONCE = "nonce";
    static final String ACR_VALUES = "acr_values";
    static final String MAX_AGE = "max_age";

    /** Parameters that are kept until the tokens are made, and how long each may be. */
    private static final Map<String, Integer> KEPT =
            Map.of(NONCE, 512, ACR_VALUES, 1024, MAX_AGE, 10, "code_challenge", 128, "code_challenge_method", 10);

    private Asked() {}

    static Map<String, String> of(Map<String, Object> parameters) {
        var asked = new TreeMap<String, String>();
        KEPT.keySet().forEach(name -> {
            if (parameters.get(name) instanceof String value && !value.isBlank()) {
                asked.put(name, value);
            }
        });
        return asked;
    }

    /** The first parameter that was sent twice or is longer than it may be. */
    static Optional<String> firstTooLong(Map<String, Object> parameters) {
        return KEPT.entrySet().stream()
                .filter(kept -> Optional.ofNullable(parameters.get(kept.getKey()))
                        .filter(value -> tooLong(value, kept.getValue()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .sorted()
                .findFirst();
    }

    private static boolean tooLong(Object value, int most) {
        return !(value instanceof String text) || text.length() > most;
    }

    /** The values of a parameter that is a list in one text. */
    static List<String> list(Map<String, ?> parameters, String name) {
        String text = Objects.toString(parameters.get(name), "").strip();
        return text.isEmpty() ? List.of() : List.of(text.split(" +"));
    }
}
