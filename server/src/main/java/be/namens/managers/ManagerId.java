package be.namens.managers;

import java.util.UUID;

/** Which appointment: random, and told only to who may see it. */
public record ManagerId(UUID value) {

    static ManagerId random() {
        return new ManagerId(UUID.randomUUID());
    }

    /** Reads what an address says; fails when it is no such id. */
    public static ManagerId of(String text) {
        return new ManagerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
