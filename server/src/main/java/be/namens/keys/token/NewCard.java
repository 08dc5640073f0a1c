package be.namens.keys.token;

import java.util.List;
import java.util.stream.IntStream;

/** A card that was made a moment ago: shown once. */
public final class NewCard {

    private final Card card;
    private final String sealed;

    NewCard(Card card, String sealed) {
        this.card = card;
        this.sealed = sealed;
    }

    /** A code as it stands on the card. */
    public record Line(int number, String code) {}

    /** The codes from 1 to 24. */
    public List<Line> lines() {
        return IntStream.rangeClosed(1, Card.CODES)
                .mapToObj(number -> new Line(number, card.code(number).grouped()))
                .toList();
    }

    /** What the page keeps to ask for the PDF: nobody but the vault opens it, and only for this person. */
    public String sealed() {
        return sealed;
    }

    /** Does not show the codes. */
    @Override
    public String toString() {
        return "NewCard[…]";
    }
}
