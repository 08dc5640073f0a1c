package be.namens.bench;

/** A command that cannot be run as it was typed; the message says why. */
final class WrongUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongUse(String message) {
        super(message);
    }
}
