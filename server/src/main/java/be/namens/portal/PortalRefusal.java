package be.namens.portal;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why the portal says no; what the doings refuse has its own reasons. */
public enum PortalRefusal implements Refusal {
    /** Expired, never made, or somebody else's: the same for the reader. */
    DRAFT_ABSENT(Fault.ABSENT),
    /** What would be granted is not what the person saw. */
    DRAFT_CHANGED(Fault.CONFLICT),
    /** Nobody has this number, or not with this surname: the same for the reader. */
    PERSON_NOT_MATCHED(Fault.INPUT),
    TOO_MANY_WRONG_PAIRS(Fault.TOO_OFTEN),
    /** No enterprise has this number. */
    ENTERPRISE_ABSENT(Fault.ABSENT),
    ENTERPRISE_NOT_CHOSEN(Fault.INPUT),
    RIGHT_NOT_CHOSEN(Fault.INPUT),
    PROFILE_NOT_CHOSEN(Fault.INPUT),
    SURNAME_MISSING(Fault.INPUT),
    DAY_UNREADABLE(Fault.INPUT),
    LAST_DAY_BEFORE_FIRST(Fault.INPUT),
    FIRST_DAY_PAST(Fault.INPUT),
    LAST_DAY_TOO_LATE(Fault.INPUT),
    UNTIL_NOT_CHOSEN(Fault.INPUT),
    EMAIL_UNREADABLE(Fault.INPUT),
    SEARCH_WITHOUT_NAME(Fault.INPUT),
    SEARCH_TOO_LONG(Fault.INPUT),
    /** From one address: {@code Retry-After} says how long to wait. */
    SEARCH_TOO_OFTEN(Fault.TOO_OFTEN);

    private final Fault fault;

    PortalRefusal(Fault fault) {
        this.fault = fault;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Fault fault() {
        return fault;
    }
}
