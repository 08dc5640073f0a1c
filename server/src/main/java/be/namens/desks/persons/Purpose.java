package be.namens.desks.persons;

import java.util.Locale;

/** What somebody comes to a registration office for. */
public enum Purpose {
    /** Represents an enterprise by law, and has no Belgian number. */
    REPRESENTATIVE,
    /** Needs the secured pages of e-services, for an enterprise or for themselves. */
    SECURED_PAGES,
    /** Has a number, and no key to sign in with. */
    FIRST_KEY;

    /** In forms and in keys of texts. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
