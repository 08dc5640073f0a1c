package be.namens.keys.activation;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why an activation code is not given, or does not open. */
public enum ActivationRefusal implements Refusal {
    /** Whoever wants to give one works at no desk that may. */
    ACTIVATION_CODE_NOT_YOURS_TO_GIVE(Fault.NOT_ALLOWED),
    /** No e-mail leaves to this person now, and without the link the code is worth nothing. */
    ACTIVATION_MAIL_NOT_SENT(Fault.OUT_OF_ORDER),
    /** The browser shows no link, or one that was never given or is long forgotten. */
    ACTIVATION_LINK_UNKNOWN(Fault.ABSENT),
    /** No sixteen characters. */
    ACTIVATION_CODE_NEEDED(Fault.INPUT),
    /** Not the code that goes with this link. */
    ACTIVATION_CODE_WRONG(Fault.INPUT),
    /** Values: hours and minutes until it opens, of which one is zero. */
    ACTIVATION_CODE_LOCKED(Fault.TOO_OFTEN),
    /** More than fourteen days old. */
    ACTIVATION_CODE_EXPIRED(Fault.CONFLICT),
    /** A key was activated with it. */
    ACTIVATION_CODE_USED(Fault.CONFLICT),
    /** The person was given a newer one. */
    ACTIVATION_CODE_REPLACED(Fault.CONFLICT);

    private final Fault fault;

    ActivationRefusal(Fault fault) {
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
