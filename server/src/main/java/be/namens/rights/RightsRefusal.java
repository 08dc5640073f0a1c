package be.namens.rights;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why a right is not granted, or a grant not ended. */
public enum RightsRefusal implements Refusal {
    /** No e-service offers this right, or no longer. */
    RIGHT_UNKNOWN(Fault.INPUT),
    /** A right that only some organisations can give, and this is none of them. */
    RIGHT_NOT_FOR_THIS_ORGANISATION(Fault.INPUT),
    /** No profile was chosen. */
    PROFILE_MISSING(Fault.INPUT),
    /** A profile that this right does not have. */
    PROFILE_OF_ANOTHER_RIGHT(Fault.INPUT),
    /** Nobody has this number with this family name: the same whether the number or the name is wrong. */
    PERSON_DOES_NOT_MATCH(Fault.INPUT),
    PERIOD_STARTS_IN_THE_PAST(Fault.INPUT),
    PERIOD_STARTS_TOO_FAR(Fault.INPUT),
    PERIOD_ENDS_BEFORE_START(Fault.INPUT),
    PERIOD_TOO_LONG(Fault.INPUT),
    /** The person holds the same profile of the right on some of these days already. */
    ALREADY_GRANTED(Fault.CONFLICT),
    /** The form was posted before, with other answers. */
    FORM_ALREADY_USED(Fault.CONFLICT),
    /** There is no such grant, or this person may not end it: the same for both. */
    GRANT_NOT_YOURS(Fault.ABSENT),
    /** Somebody ended it before. */
    ALREADY_ENDED(Fault.CONFLICT),
    /** Its last day is past. */
    ALREADY_OVER(Fault.CONFLICT);

    private final Fault fault;

    RightsRefusal(Fault fault) {
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
