package be.namens.desks;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why a desk says no to a clerk, whatever the desk; what each desk refuses has its own reasons. */
public enum DesksRefusal implements Refusal {
    /** The organisation for which the clerk acts has no such desk. */
    DESK_NOT_RECOGNISED(Fault.NOT_ALLOWED),
    /** The clerk does not hold the right of this desk there today. */
    DESK_RIGHT_MISSING(Fault.NOT_ALLOWED),
    REASON_MISSING(Fault.INPUT),
    REASON_TOO_LONG(Fault.INPUT),
    /** It holds eleven digits, which may be a national number. */
    REASON_HOLDS_NUMBER(Fault.INPUT),
    /** There is no such file, or it is one of another organisation: the same for the clerk. */
    FILE_ABSENT(Fault.ABSENT),
    /** The file must be opened with a reason first. */
    FILE_NOT_OPENED(Fault.NOT_ALLOWED);

    private final Fault fault;

    DesksRefusal(Fault fault) {
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
