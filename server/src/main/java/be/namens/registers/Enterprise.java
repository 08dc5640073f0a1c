package be.namens.registers;

/**
 * An enterprise as the register knows it today.
 *
 * @param name the official name, in the language that the register has first
 * @param municipality of the seat; empty when the register has none
 * @param juridicalForm code of three digits, empty for a natural person
 */
public record Enterprise(
        EnterpriseNumber number, String name, Kind kind, String juridicalForm, String municipality, boolean active) {

    /** A sole trader is a natural person; everything else that has a number is a legal person. */
    public enum Kind {
        NATURAL_PERSON,
        LEGAL_PERSON
    }
}
