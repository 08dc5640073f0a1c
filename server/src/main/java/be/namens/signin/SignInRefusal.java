package be.namens.signin;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why somebody does not get further while signing in, as far as no module to the left knows it. */
public enum SignInRefusal implements Refusal {
    /** The journey took longer than allowed. */
    JOURNEY_EXPIRED(Fault.ABSENT),
    /** The journey has served already. */
    JOURNEY_FINISHED(Fault.ABSENT),
    /** The journey began in another browser. */
    JOURNEY_ELSEWHERE(Fault.NOT_ALLOWED),
    JOURNEY_UNKNOWN(Fault.ABSENT),
    /** A form that this browser was not given, or not for this session. */
    FORM_NOT_FROM_HERE(Fault.NOT_ALLOWED),
    /** A form with more or longer fields than any page has. */
    FORM_TOO_LARGE(Fault.INPUT),
    /** The form came back without an answer. */
    NOTHING_CHOSEN(Fault.INPUT),
    /** The e-service does not accept this kind of key. */
    KEY_NOT_ACCEPTED(Fault.NOT_ALLOWED),
    /** The key was accepted, but what it proved is less than the e-service asks. Value: the e-service. */
    PROOF_TOO_WEAK(Fault.NOT_ALLOWED),
    /** The e-service is not for people who act for themselves. */
    NOT_FOR_ONESELF(Fault.NOT_ALLOWED),
    /** The e-service is not for people who act for an enterprise. */
    NOT_FOR_ENTERPRISES(Fault.NOT_ALLOWED),
    /** There is no enterprise for which the person may act. */
    NO_ENTERPRISE(Fault.NOT_ALLOWED),
    /** The person may act for enterprises, but for none with a right that the e-service asks. */
    NO_ENTERPRISE_WITH_RIGHT(Fault.NOT_ALLOWED),
    /** The person may act for this enterprise, without a right that the e-service asks. */
    NO_RIGHT(Fault.NOT_ALLOWED),
    /** The person holds a right that the e-service asks, and it asks a stronger key than the one that was shown. */
    RIGHT_ASKS_STRONGER_KEY(Fault.NOT_ALLOWED);

    private final Fault fault;

    SignInRefusal(Fault fault) {
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
