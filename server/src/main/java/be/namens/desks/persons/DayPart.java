package be.namens.desks.persons;

import java.util.Locale;

/** When somebody likes to come. */
public enum DayPart {
    MORNING,
    AFTERNOON,
    ANY;

    /** In forms and in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
