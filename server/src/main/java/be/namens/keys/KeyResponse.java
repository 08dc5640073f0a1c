package be.namens.keys;

import java.util.Map;

/** What a person filled in on the page of a key. The values are secret: they are never logged. */
public record KeyResponse(Map<String, String> fields) {

    private static final int LONGEST = 4096;

    public KeyResponse {
        fields = Map.copyOf(fields);
    }

    /** The value without surrounding spaces; empty when it was not filled in or is longer than any key needs. */
    public String field(String name) {
        String value = fields.getOrDefault(name, "").strip();
        return value.length() > LONGEST ? "" : value;
    }

    /** Shows which fields there are, never their values. */
    @Override
    public String toString() {
        return "KeyResponse" + fields.keySet();
    }
}
