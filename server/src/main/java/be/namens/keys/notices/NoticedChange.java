package be.namens.keys.notices;

import be.namens.keys.KeyChange;
import java.util.Locale;

/** What somebody is told of. */
public enum NoticedChange {
    ADDED,
    REPLACED,
    RENAMED,
    WITHDRAWN,
    BLOCKED,
    /** Notices go to another address from now on. */
    CONTACT;

    static NoticedChange of(KeyChange change) {
        return switch (change) {
            case ADDED -> ADDED;
            case REPLACED -> REPLACED;
            case RENAMED -> RENAMED;
            case WITHDRAWN -> WITHDRAWN;
            case BLOCKED -> BLOCKED;
        };
    }

    /** Whether who did not do it can say so; a key is blocked by who said so already. */
    boolean canBeDenied() {
        return this != BLOCKED;
    }

    /** Whether there is a key after it that somebody else may hold. */
    boolean leavesKey() {
        return this == ADDED || this == REPLACED || this == RENAMED;
    }

    /** As texts, the database and the trail have it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
