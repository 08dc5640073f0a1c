package be.namens.desks.enterprises;

import be.namens.shared.Refused;

/**
 * What an enterprise is called and what it is under the law of its country.
 *
 * @param trade the name under which it trades; empty when that is its own
 * @param form its form there, as it writes it: GmbH, SARL, Ltd
 */
public record Naming(String official, String trade, String form) {

    static final int LONGEST = 150;
    static final int LONGEST_FORM = 60;

    public Naming {
        if (!TypedText.fits(official, 2, LONGEST)
                || !TypedText.fits(trade, 0, LONGEST)
                || !TypedText.fits(form, 1, LONGEST_FORM)) {
            throw new IllegalArgumentException("Not the names of an enterprise");
        }
    }

    /** Reads what somebody typed. */
    public static Naming read(String official, String trade, String form) {
        String name = TypedText.of(official);
        String second = TypedText.of(trade);
        String kind = TypedText.of(form);
        if (!TypedText.fits(name, 2, LONGEST)) {
            throw new Refused(EnterprisesRefusal.NAME_MISSING, LONGEST);
        }
        if (!TypedText.fits(second, 0, LONGEST)) {
            throw new Refused(EnterprisesRefusal.TRADE_NAME_TOO_LONG, LONGEST);
        }
        if (!TypedText.fits(kind, 1, LONGEST_FORM)) {
            throw new Refused(EnterprisesRefusal.FORM_MISSING, LONGEST_FORM);
        }
        return new Naming(name, second, kind);
    }
}
