package be.namens.keys.contact;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why an e-mail address is not taken, or not confirmed. */
public enum ContactRefusal implements Refusal {
    /** Nothing to which e-mail can be sent. */
    EMAIL_NEEDED(Fault.INPUT),
    /** No e-mail leaves at the moment, or none was set up. */
    EMAIL_OUT_OF_ORDER(Fault.OUT_OF_ORDER),
    /** Value: seconds until a new code can be asked. */
    EMAIL_CODE_WAIT(Fault.TOO_OFTEN),
    /** As many codes were asked today as one gets on a day. */
    EMAIL_CODE_TOO_MANY(Fault.TOO_OFTEN),
    /** No six digits. */
    EMAIL_CODE_NEEDED(Fault.INPUT),
    EMAIL_CODE_WRONG(Fault.INPUT),
    /** No code can be answered (any more): none was asked, it is too late, or it was answered wrongly too often. */
    EMAIL_CODE_OVER(Fault.CONFLICT);

    private final Fault fault;

    ContactRefusal(Fault fault) {
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
