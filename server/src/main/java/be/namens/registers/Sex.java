package be.namens.registers;

/** As a document says it; a number tells it by its sequence: odd for men, even for women. */
public enum Sex {
    FEMALE,
    MALE,
    /** Not known, or neither: the number then does not tell. */
    UNKNOWN
}
