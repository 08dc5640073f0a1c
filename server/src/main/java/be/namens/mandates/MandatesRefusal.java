package be.namens.mandates;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why somebody may not act for an enterprise. */
public enum MandatesRefusal implements Refusal {
    /** The register knows no enterprise with this number. */
    ENTERPRISE_UNKNOWN(Fault.ABSENT),
    /** The enterprise has stopped. */
    ENTERPRISE_STOPPED(Fault.NOT_ALLOWED),
    /** The enterprise is bankrupt, and this person is not the curator. */
    ENTERPRISE_BANKRUPT(Fault.NOT_ALLOWED),
    /** The enterprise is dissolved, and this person is not the liquidator. */
    ENTERPRISE_DISSOLVED(Fault.NOT_ALLOWED),
    /** Neither a function that represents the enterprise, nor a work relation. */
    NO_STANDING(Fault.NOT_ALLOWED),
    /** There was a ground, and it is over. */
    STANDING_OVER(Fault.NOT_ALLOWED),
    /** There is a ground from a later day. */
    STANDING_NOT_YET(Fault.NOT_ALLOWED),
    /** The register says so, and is older than the operator allows a decision to rest on. */
    REGISTER_TOO_OLD(Fault.OUT_OF_ORDER);

    private final Fault fault;

    MandatesRefusal(Fault fault) {
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
