package be.namens.keys.token;

import be.namens.keys.AddKey;
import be.namens.keys.KeyFact.Refused.Why;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person prints a card, and shows with one of its codes that they have it. */
@Component
public class EnrolToken {

    /** How long a card waits for its confirmation. */
    public static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final String PURPOSE = "keys.federal-token.card:";

    private final Tokens tokens;
    private final AddKey addKey;
    private final Persons persons;
    private final CardOnPaper paper;
    private final Vault vault;
    private final TheClock clock;

    EnrolToken(Tokens tokens, AddKey addKey, Persons persons, CardOnPaper paper, Vault vault, TheClock clock) {
        this.tokens = tokens;
        this.addKey = addKey;
        this.persons = persons;
        this.paper = paper;
        this.vault = vault;
        this.clock = clock;
    }

    /** Makes a new card, which replaces one that still waits; the person's token stays what it was until {@link #confirm}. */
    @Transactional
    public NewCard begin(PersonId person) {
        var card = Card.random();
        var kept = KeptCard.of(person, card, vault);
        var now = clock.now();
        tokens.await(kept, now, now.plus(PATIENCE));
        byte[] sealed = vault.seal(PURPOSE + person, card.text());
        return new NewCard(card, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed));
    }

    /** Whether the person has a federal token already. */
    @Transactional(readOnly = true)
    public boolean holds(PersonId person) {
        return tokens.of(person).isPresent();
    }

    /** The number of the code that confirms the card that waits; empty when none waits. */
    @Transactional(readOnly = true)
    public Optional<Integer> asked(PersonId person) {
        return tokens.awaited(person, clock.now()).map(EnrolToken::first);
    }

    /**
     * The card that waits, as a PDF in the language of the reader: made from what the page of the person holds, and kept nowhere.
     *
     * @param sealed as {@link NewCard#sealed} gave it
     */
    @Transactional(readOnly = true)
    public byte[] print(PersonId person, String sealed) {
        var now = clock.now();
        var awaited = tokens.awaited(person, now);
        var card = opened(person, sealed)
                .filter(shown -> awaited.isPresent() && awaited.get().isOf(shown, vault));
        return paper.pdf(
                card.orElseThrow(() -> new Refused(TokenRefusal.TOKEN_ACTIVATION_OVER)),
                persons.find(person).orElseThrow().fullName(),
                now);
    }

    private Optional<Card> opened(PersonId person, String sealed) {
        try {
            return Optional.of(Card.of(
                    vault.openText(PURPOSE + person, Base64.getUrlDecoder().decode(sealed))));
        } catch (IllegalArgumentException | IllegalStateException notOurs) {
            return Optional.empty();
        }
    }

    /**
     * Makes the card that waits the person's one federal token, when this is its first code. The code does not sign in.
     *
     * @throws Refused with a {@link TokenRefusal}
     */
    @Transactional
    public void confirm(PersonId person, String typed) {
        var code = TokenCode.typed(typed);
        if (code.isEmpty()) {
            throw new Refused(TokenRefusal.TOKEN_CODE_NEEDED);
        }
        var now = clock.now();
        var card = tokens.takeAwaited(person, now);
        if (card.isEmpty()) {
            again(person, code.get(), now);
            return;
        }
        if (!card.get().holds(first(card.get()), code.get(), vault)) {
            addKey.notAdded(person, FederalTokenKind.CODE, Why.WRONG);
            throw new Refused(TokenRefusal.TOKEN_CODE_NOT_OF_THIS_CARD);
        }
        tokens.activate(addKey.replace(person, FederalTokenKind.CODE, ""), card.get());
    }

    /** A form that is sent twice gets the answer of the first time. */
    private void again(PersonId person, TokenCode code, Instant now) {
        boolean confirmedBefore = tokens.of(person)
                .filter(token -> token.since().isAfter(now.minus(PATIENCE)))
                .filter(token -> token.card().holds(first(token.card()), code, vault))
                .isPresent();
        if (!confirmedBefore) {
            addKey.notAdded(person, FederalTokenKind.CODE, Why.OVER);
            throw new Refused(TokenRefusal.TOKEN_ACTIVATION_OVER);
        }
    }

    private static int first(KeptCard card) {
        return card.asked(0);
    }
}
