package be.namens.keys;

import java.util.Locale;

/** Why a key came to its end before its time. */
enum EndOfKey {
    /** By the person. */
    WITHDRAWN,
    /** By a newer key of its kind. */
    REPLACED,
    /** By the person, who said that it was not they who added it. */
    BLOCKED,
    /** Its person turned out to be somebody else, who has a key of this kind. */
    MERGED;

    /** As the database and the trail have it. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
