package be.namens.managers;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why somebody may not administer an enterprise. */
public enum ManagersRefusal implements Refusal {
    /** No ground holds today: no function that represents the enterprise, or no longer. */
    NO_AUTHORITY(Fault.NOT_ALLOWED),
    /** A function that represents the enterprise only together with others. */
    REPRESENTS_JOINTLY(Fault.NOT_ALLOWED),
    /** A function for daily management: who else acts is decided by who represents. */
    DAILY_MANAGEMENT_ONLY(Fault.NOT_ALLOWED),
    /** A function that represents the enterprise, by a register that is older than the operator allows a decision to rest on. */
    AUTHORITY_TOO_OLD(Fault.OUT_OF_ORDER),
    /** Nobody has this number, or not with this surname: the same for the reader. */
    MANAGER_UNKNOWN(Fault.INPUT),
    /** Bankrupt, dissolved or stopped: the curator or the liquidator decides alone. */
    NO_CHIEFS_NOW(Fault.CONFLICT),
    /** Is chief access manager there already; its text has the last day. */
    ALREADY_MANAGER(Fault.CONFLICT),
    /** Its text has how many at most. */
    TOO_MANY_CHIEFS(Fault.CONFLICT),
    /** Every appointment ends, within a time; its text has the latest day. */
    APPOINTMENT_TOO_LONG(Fault.INPUT),
    APPOINTMENT_ENDS_IN_THE_PAST(Fault.INPUT),
    /** The form appointed somebody else before. */
    APPOINTMENT_FORM_USED(Fault.CONFLICT),
    /** Never made, or of an enterprise that the reader does not administer: the same for the reader. */
    APPOINTMENT_NOT_YOURS(Fault.ABSENT),
    /** Its text has the day. */
    APPOINTMENT_ENDED(Fault.CONFLICT),
    /** Never made, or of an enterprise that the reader does not represent: the same for the reader. */
    PROPOSAL_NOT_YOURS(Fault.ABSENT),
    /** Done, withdrawn or lapsed. */
    PROPOSAL_CLOSED(Fault.CONFLICT),
    /** Nobody has to agree with who decides alone. */
    DECIDES_ALONE(Fault.CONFLICT),
    /** Its text has how many at most of one person. */
    TOO_MANY_PROPOSALS(Fault.TOO_OFTEN);

    private final Fault fault;

    ManagersRefusal(Fault fault) {
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
