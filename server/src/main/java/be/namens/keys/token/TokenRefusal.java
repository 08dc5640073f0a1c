package be.namens.keys.token;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why a federal token does not open, or is not activated. */
public enum TokenRefusal implements Refusal {
    /** No six characters of a card. Values: the number that is asked. */
    TOKEN_CODE_NEEDED(Fault.INPUT),
    /** Not the code with the number that is asked now; the same when the national number is nobody's. Values: that number. */
    TOKEN_CODE_WRONG(Fault.INPUT),
    /** The question for a code is too old, or was never asked on this visit. */
    TOKEN_QUESTION_OVER(Fault.INPUT),
    /** Not a code of the card that is being activated. Values: the number that is asked. */
    TOKEN_CODE_NOT_OF_THIS_CARD(Fault.INPUT),
    /** There is no card to confirm or to print (any more). */
    TOKEN_ACTIVATION_OVER(Fault.CONFLICT);

    private final Fault fault;

    TokenRefusal(Fault fault) {
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
