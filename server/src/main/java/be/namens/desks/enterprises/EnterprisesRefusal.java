package be.namens.desks.enterprises;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why the enterprise counter says no. */
public enum EnterprisesRefusal implements Refusal {
    COUNTRY_NOT_CHOSEN(Fault.INPUT),
    FOREIGN_NUMBER_FORM(Fault.INPUT),
    /** This desk has a file of the same country and number. */
    ORIGIN_KNOWN_HERE(Fault.CONFLICT),
    /** Another counter has one. */
    ORIGIN_KNOWN_ELSEWHERE(Fault.CONFLICT),
    /** The same, without a number yet. */
    ORIGIN_WAITS_HERE(Fault.CONFLICT),
    ORIGIN_WAITS_ELSEWHERE(Fault.CONFLICT),
    /** Once it is registered. */
    ORIGIN_FIXED(Fault.CONFLICT),
    NAME_MISSING(Fault.INPUT),
    TRADE_NAME_TOO_LONG(Fault.INPUT),
    FORM_MISSING(Fault.INPUT),
    STREET_MISSING(Fault.INPUT),
    HOUSE_OR_POSTCODE_TOO_LONG(Fault.INPUT),
    PLACE_MISSING(Fault.INPUT),
    /** Similar enterprises were shown and nothing was said of them. */
    SIMILAR_NOT_ANSWERED(Fault.INPUT),
    /** The clerk said that it is one of them. */
    SIMILAR_IS_THE_SAME(Fault.CONFLICT),
    REPRESENTATIVE_MISSING(Fault.INPUT),
    TOO_MANY_REPRESENTATIVES(Fault.INPUT),
    REPRESENTATIVE_SURNAME_MISSING(Fault.INPUT),
    /** Nobody has this number, or not with this surname: the same for the reader. */
    REPRESENTATIVE_NOT_MATCHED(Fault.INPUT),
    TOO_MANY_WRONG_REPRESENTATIVES(Fault.TOO_OFTEN),
    PROOF_MISSING(Fault.INPUT),
    PROOF_KIND_NOT_CHOSEN(Fault.INPUT),
    /** Not a PDF, PNG or JPEG that can be read. */
    PROOF_UNREADABLE(Fault.INPUT),
    PROOF_TOO_LARGE(Fault.INPUT),
    TOO_MANY_PROOFS(Fault.INPUT),
    PROOF_ABSENT(Fault.ABSENT),
    /** It is not filled in to its end. */
    FILE_INCOMPLETE(Fault.CONFLICT),
    /** Another window or clerk changed it after this page was shown. */
    FILE_CHANGED(Fault.CONFLICT),
    /** Waiting, so nobody changes it. */
    FILE_WAITS(Fault.CONFLICT),
    /** A change is being filled in, which is sent in or dropped first. */
    CHANGE_BEGUN(Fault.CONFLICT),
    NOTHING_WAITS(Fault.CONFLICT),
    /** Not registered yet, or struck off. */
    FILE_NOT_IN_FORCE(Fault.CONFLICT),
    /** Whoever filled it in does not confirm it. */
    FOUR_EYES(Fault.NOT_ALLOWED),
    /** A clerk registers no enterprise that they represent themselves. */
    OWN_ENTERPRISE(Fault.NOT_ALLOWED),
    /** The operator named no range of numbers. */
    NUMBERS_NOT_CONFIGURED(Fault.OUT_OF_ORDER);

    private final Fault fault;

    EnterprisesRefusal(Fault fault) {
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
