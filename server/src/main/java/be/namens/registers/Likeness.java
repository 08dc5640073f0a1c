package be.namens.registers;

/**
 * Somebody in the register who may be the person at the desk.
 *
 * @param number masked
 */
public record Likeness(Person person, String number, Ground ground) {

    /** What is the same. */
    public enum Ground {
        /** A desk saw this very document before: it is the same person. */
        DOCUMENT,
        /** Names and date of birth. */
        NAMES_AND_BIRTH
    }
}
