package be.namens.keys.token;

import be.namens.keys.KeyId;
import java.time.Instant;

/**
 * The one federal token of a person.
 *
 * @param turn how many codes were answered rightly, counted round the card
 */
record Token(KeyId id, KeptCard card, int turn, Instant since) {

    /**
     * The number that is asked. It stays the same, in every browser, until it is answered rightly: who saw a few of the codes cannot go
     * on asking until one of those comes by. Then comes the next in an order that was drawn when the card was made, so that a code that
     * somebody saw being typed opens nothing for 23 sign-ins, and two sign-ins in a row never ask the same.
     */
    int asked() {
        return card.asked(turn);
    }
}
