package be.namens.keys;

import java.util.Locale;

/** Why a key came to its end before its time. */
enum EndOfKey {
    /** By the person. */
    WITHDRAWN,
    /** By a newer key of its kind. */
    REPLACED,
    /** By the person, who said that it was not they who added it. */
    BLOCKED;

    /** As the database and the trail have it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
