package be.namens;

import java.util.List;

/** Why the program does not start, in sentences for the operator. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        super(sentence);
    }

    CannotStart(List<String> sentences) {
        super(String.join(System.lineSeparator(), sentences));
    }
}
