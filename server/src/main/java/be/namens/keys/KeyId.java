package be.namens.keys;

import java.util.Optional;
import java.util.UUID;

/** Names one key of one person; no secret. */
public record KeyId(UUID value) {

    static KeyId random() {
        return new KeyId(UUID.randomUUID());
    }

    /** From an address; empty when it is none. */
    public static Optional<KeyId> read(String text) {
        try {
            return Optional.of(new KeyId(UUID.fromString(text)));
        } catch (IllegalArgumentException notAnIdentifier) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
