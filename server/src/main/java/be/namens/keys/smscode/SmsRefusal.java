package be.namens.keys.smscode;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why a code by SMS is not sent, or not right. */
public enum SmsRefusal implements Refusal {
    /** Nothing that is the number of a mobile telephone. */
    MOBILE_NUMBER_NEEDED(Fault.INPUT),
    /** The gateway takes no SMS at the moment. */
    SMS_OUT_OF_ORDER(Fault.OUT_OF_ORDER),
    /** Value: seconds until a new code can be asked. */
    SMS_CODE_WAIT(Fault.TOO_OFTEN),
    /** As many codes were asked today as one gets on a day. */
    SMS_CODE_TOO_MANY(Fault.TOO_OFTEN),
    /** No six digits. */
    SMS_CODE_NEEDED(Fault.INPUT),
    SMS_CODE_WRONG(Fault.INPUT),
    /** No code can be answered (any more): none was asked here, it is too late, or it was answered wrongly too often. */
    SMS_CODE_OVER(Fault.CONFLICT);

    private final Fault fault;

    SmsRefusal(Fault fault) {
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
