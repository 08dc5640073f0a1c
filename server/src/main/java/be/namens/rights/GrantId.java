package be.namens.rights;

import java.util.UUID;

/** The key of one grant. */
public record GrantId(UUID value) {

    public static GrantId random() {
        return new GrantId(UUID.randomUUID());
    }

    public static GrantId of(String value) {
        return new GrantId(UUID.fromString(value));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
