package be.namens.registers;

import java.time.Instant;
import java.util.Optional;

/**
 * As of when something is true that a register says, and what that means for a decision.
 *
 * @param at empty when nobody knows: nothing was ever loaded, asked or entered
 */
public record AsOf(Optional<Instant> at, State state) {

    /** For what rests on no register, or where its age is not the question. */
    public static final AsOf WHATEVER = new AsOf(Optional.empty(), State.CURRENT);

    /** What the age means. */
    public enum State {
        /** Young enough for every purpose. */
        CURRENT,
        /** Should have been asked again, and the source did not answer: a decision may rest on it, and says so. */
        KEPT,
        /** Older than the operator allows: no decision rests on it. */
        TOO_OLD
    }

    public boolean tooOld() {
        return state == State.TOO_OLD;
    }

    /** The age that people are told, when a decision rests on what was kept. */
    public Optional<Instant> told() {
        return state == State.KEPT ? at : Optional.empty();
    }
}
