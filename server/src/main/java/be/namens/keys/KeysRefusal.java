package be.namens.keys;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why a key says no. */
public enum KeysRefusal implements Refusal {
    /** No six digits. */
    APP_CODE_NEEDED(Fault.INPUT),
    /** Number and code do not fit, or the code was used before; the same when the number is nobody's. */
    APP_CODE_WRONG(Fault.INPUT),
    /** Values: hours and minutes until it opens, of which one is zero. */
    KEY_LOCKED(Fault.TOO_OFTEN),
    /** From this network came too many wrong answers, or too many sign-ins began. */
    ADDRESS_TOO_OFTEN(Fault.TOO_OFTEN),
    /** The code does not come from the secret that is being activated. */
    APP_CODE_NOT_FROM_THIS_APP(Fault.INPUT),
    /** There is no activation to confirm (any more). */
    ACTIVATION_OVER(Fault.CONFLICT),
    KEY_NOT_ACTIVATED(Fault.ABSENT),
    /** It was shown rightly, but its ten years are over. */
    KEY_PAST_ITS_TIME(Fault.INPUT),
    /** There is no such kind of key here. */
    KEY_KIND_UNKNOWN(Fault.ABSENT),
    /** The last key with which a person can manage keys, and they did not say that they want it all the same. */
    LAST_KEY(Fault.INPUT),
    /** No name for a key, or a longer one than {@link RenameKey#LONGEST}. */
    KEY_NAME_NEEDED(Fault.INPUT),
    /** Nobody was picked, or somebody who is not in the list. */
    TEST_PERSON_NEEDED(Fault.INPUT);

    private final Fault fault;

    KeysRefusal(Fault fault) {
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
