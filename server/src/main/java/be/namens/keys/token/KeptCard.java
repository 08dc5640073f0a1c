package be.namens.keys.token;

import be.namens.registers.PersonId;
import be.namens.shared.Vault;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;

/**
 * A card as it is kept: of each code a keyed hash, bound to the person and the number, so that a row copied to somebody else opens
 * nothing; and the order in which the numbers are asked.
 */
final class KeptCard {

    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PersonId person;
    private final PersonId boundTo;
    private final byte[] hashes;
    private final byte[] numbers;

    /** As the database holds it. */
    KeptCard(PersonId person, byte[] hashes, byte[] numbers) {
        this(person, person, hashes, numbers);
    }

    /**
     * Of somebody who may have turned out to be another since it was made.
     *
     * @param boundTo whose it was when it was made
     */
    KeptCard(PersonId person, PersonId boundTo, byte[] hashes, byte[] numbers) {
        this.person = person;
        this.boundTo = boundTo;
        this.hashes = hashes.clone();
        this.numbers = numbers.clone();
    }

    static KeptCard of(PersonId person, Card card, Vault vault) {
        var hashes = ByteBuffer.allocate(Card.CODES * HASH_BYTES);
        IntStream.rangeClosed(1, Card.CODES)
                .forEach(number -> hashes.put(hash(person, number, card.code(number), vault)));
        return new KeptCard(person, hashes.array(), shuffled());
    }

    private static byte[] shuffled() {
        var mixed = new ArrayList<>(IntStream.rangeClosed(1, Card.CODES).boxed().toList());
        Collections.shuffle(mixed, RANDOM);
        byte[] numbers = new byte[Card.CODES];
        IntStream.range(0, Card.CODES).forEach(at -> numbers[at] = mixed.get(at).byteValue());
        return numbers;
    }

    private static byte[] hash(PersonId person, int number, TokenCode code, Vault vault) {
        return vault.hash("keys.federal-token.code:" + person + ":" + number, code.characters());
    }

    /** The number that is asked at this turn; after the last turn comes the first. */
    int asked(int turn) {
        return numbers[turn % Card.CODES];
    }

    /** Whether this is the code with this number; compares in constant time. */
    boolean holds(int number, TokenCode code, Vault vault) {
        byte[] kept = Arrays.copyOfRange(hashes, (number - 1) * HASH_BYTES, number * HASH_BYTES);
        return MessageDigest.isEqual(kept, hash(boundTo, number, code, vault));
    }

    boolean isOf(Card card, Vault vault) {
        return IntStream.rangeClosed(1, Card.CODES).allMatch(number -> holds(number, card.code(number), vault));
    }

    PersonId person() {
        return person;
    }

    byte[] hashes() {
        return hashes.clone();
    }

    byte[] numbers() {
        return numbers.clone();
    }
}
