package be.namens.keys.activation;

import java.time.Instant;

/** An activation code for the desk to hand over on paper: given once. */
public final class NewActivationCode {

    private final String grouped;
    private final Instant until;
    private final byte[] letter;

    NewActivationCode(String grouped, Instant until, byte[] letter) {
        this.grouped = grouped;
        this.until = until;
        this.letter = letter.clone();
    }

    /** In four groups of four characters. */
    public String grouped() {
        return grouped;
    }

    /** Until when it can be used. */
    public Instant until() {
        return until;
    }

    /** The letter, as a PDF to print. */
    public byte[] letter() {
        return letter.clone();
    }

    /** Does not show the code. */
    @Override
    public String toString() {
        return "NewActivationCode[…]";
    }
}
