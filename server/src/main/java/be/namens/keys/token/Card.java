package be.namens.keys.token;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A card as it is printed: 24 codes, numbered from 1. */
record Card(List<TokenCode> codes) {

    /** How many codes a card has, as the one of the federal government. */
    static final int CODES = 24;

    Card {
        codes = List.copyOf(codes);
        if (codes.size() != CODES) {
            throw new IllegalArgumentException("A card has " + CODES + " codes");
        }
    }

    static Card random() {
        return new Card(Stream.generate(TokenCode::random).limit(CODES).toList());
    }

    /** From what {@link #text} gave. */
    static Card of(String text) {
        return new Card(IntStream.range(0, text.length() / TokenCode.LENGTH)
                .mapToObj(at -> text.substring(at * TokenCode.LENGTH, (at + 1) * TokenCode.LENGTH))
                .map(TokenCode::new)
                .toList());
    }

    TokenCode code(int number) {
        return codes.get(number - 1);
    }

    /** All codes in a row: a secret. */
    String text() {
        var text = new StringBuilder();
        codes.forEach(code -> text.append(code.characters()));
        return text.toString();
    }

    /** Does not show the codes. */
    @Override
    public String toString() {
        return "Card[…]";
    }
}
