package be.namens.keys.activation;

import be.namens.keys.paper.TypedOver;
import java.util.Optional;

/** The code on paper: sixteen characters in four groups, 71 bits. */
record PaperCode(String characters) {

    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    PaperCode {
        if (!TypedOver.isOne(characters, LENGTH)) {
            throw new IllegalArgumentException("A code on paper has sixteen characters of its own alphabet");
        }
    }

    static PaperCode random() {
        return new PaperCode(TypedOver.random(LENGTH));
    }

    static Optional<PaperCode> typed(String text) {
        return TypedOver.typed(text, LENGTH).map(PaperCode::new);
    }

    String grouped() {
        return TypedOver.grouped(characters, GROUP);
    }

    /** Does not show the code. */
    @Override
    public String toString() {
        return "PaperCode[…]";
    }
}
