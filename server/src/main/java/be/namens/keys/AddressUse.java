package be.namens.keys;

import java.util.Locale;

/** What is counted for each network address; rights never are. */
public enum AddressUse {
    /** An answer by which somebody could guess: to a key, to an activation, to the question who somebody is. */
    WRONG_ANSWER,
    /** A sign-in that began. */
    BEGINNING,
    /** A request by somebody without an account, such as for an appointment. */
    REQUEST,
    /** A client that did not prove itself. */
    REFUSED_CLIENT;

    /** As the trail has it. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
