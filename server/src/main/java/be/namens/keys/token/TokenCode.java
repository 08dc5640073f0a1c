package be.namens.keys.token;

import be.namens.keys.paper.TypedOver;
import java.util.Optional;

/**
 * One code of a card: six characters, 113 million codes. Who guesses as fast as the guarding rule allows needs 31 000 years on average;
 * who tries five codes a day on each of a million cards opens one in three weeks.
 */
record TokenCode(String characters) {

    static final int LENGTH = 6;

    private static final int GROUP = 3;

    TokenCode {
        if (!TypedOver.isOne(characters, LENGTH)) {
            throw new IllegalArgumentException("A code of a card has six characters of its own alphabet");
        }
    }

    static TokenCode random() {
        return new TokenCode(TypedOver.random(LENGTH));
    }

    /** What a person typed. */
    static Optional<TokenCode> typed(String text) {
        return TypedOver.typed(text, LENGTH).map(TokenCode::new);
    }

    /** As it stands on the card, in two groups. */
    String grouped() {
        return TypedOver.grouped(characters, GROUP);
    }

    /** Does not show the code. */
    @Override
    public String toString() {
        return "TokenCode[…]";
    }
}
