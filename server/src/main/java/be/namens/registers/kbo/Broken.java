package be.namens.registers.kbo;

/** Why one row cannot be used. */
final class Broken extends Exception {

    private static final long serialVersionUID = 1L;

    /** Thousands may be thrown: without a stack. */
    Broken(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
