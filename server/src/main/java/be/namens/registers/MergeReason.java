package be.namens.registers;

import java.util.Locale;

/** How a clerk knows that two persons are one; words of their own would be personal data in the trail. */
public enum MergeReason {
    /** A document shows both. */
    SAME_DOCUMENT,
    /** The person says so at the desk, with documents for both. */
    OWN_WORDS,
    /** Another register says so. */
    OTHER_REGISTER;

    /** As forms, the database and the trail have it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
