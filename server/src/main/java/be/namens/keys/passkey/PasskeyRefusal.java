package be.namens.keys.passkey;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why a passkey does not open, or is not made. */
public enum PasskeyRefusal implements Refusal {
    /** The form came without an answer of a device, as from a browser that runs no scripts. */
    PASSKEY_NEEDED(Fault.INPUT),
    /** Nothing was asked, or too long ago, or it was answered already. */
    PASSKEY_QUESTION_OVER(Fault.INPUT),
    /** The answer is to another question than the one of this visit. */
    PASSKEY_OTHER_QUESTION(Fault.INPUT),
    /** Not in the form that WebAuthn prescribes. */
    PASSKEY_UNREADABLE(Fault.INPUT),
    /** The answer was to make a passkey where it should be to use one, or the other way round. */
    PASSKEY_WRONG_TYPE(Fault.INPUT),
    /** It was asked by a page of another website. */
    PASSKEY_OTHER_SITE(Fault.INPUT),
    /** The passkey belongs to another domain. */
    PASSKEY_OTHER_DOMAIN(Fault.INPUT),
    /** The device did not make sure that it is its owner who holds it. */
    PASSKEY_NOT_VERIFIED(Fault.INPUT),
    /** The passkey is not kept here, or belongs to a key that came to its end. */
    PASSKEY_UNKNOWN(Fault.INPUT),
    /** The device names another person than the one whose passkey it is. */
    PASSKEY_OF_SOMEBODY_ELSE(Fault.INPUT),
    /** The signature is not of this passkey. */
    PASSKEY_SIGNATURE_WRONG(Fault.INPUT),
    /** The device counts fewer uses than we do: there may be a copy of the passkey. */
    PASSKEY_COUNTS_BACK(Fault.INPUT);

    private final Fault fault;

    PasskeyRefusal(Fault fault) {
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
