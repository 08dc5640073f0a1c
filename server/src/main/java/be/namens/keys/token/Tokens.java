package be.namens.keys.token;

import be.namens.keys.KeyId;
import be.namens.registers.PersonId;
import java.time.Instant;
import java.util.Optional;

/** The federal tokens that persons have, and those that they are activating: at most one of each for a person. */
interface Tokens {

    Optional<Token> of(PersonId person);

    /** As {@link #of}, also when the time of the key is over. */
    Optional<Token> evenPastItsTime(PersonId person);

    /** Goes to the next turn; false when the turn was over already, or the token is not there any more. */
    boolean use(Token token);

    /** Keeps a card until its activation is confirmed, in place of one that waited. */
    void await(KeptCard card, Instant now, Instant until);

    /** The card that waits, as long as it may. */
    Optional<KeptCard> awaited(PersonId person, Instant now);

    /** As {@link #awaited}, locked until the transaction ends, so that it is confirmed once. */
    Optional<KeptCard> takeAwaited(PersonId person, Instant now);

    /** Keeps the card of the person's new key, which waits no more; its first code is used. */
    void activate(KeyId key, KeptCard card);

    /** Gives the card to another person; false when they have one. */
    boolean move(PersonId from, PersonId to);

    /** Deletes the card of the key, and the one that waits to replace it. */
    void remove(KeyId key);
}
