package be.namens.keys;

import be.namens.registers.PersonId;

/** A kind of key that a person activates, and withdraws, on the pages <i>Mijn digitale sleutels</i>. */
public interface ActivatedKeyKind extends KeyKind {

    /** The address on this server of the page that explains and begins the activation. */
    String activationPage();

    /** Whether a person may have more than one, each with a name. */
    default boolean several() {
        return false;
    }

    /**
     * Its secrets are from now on those of another person, who turned out to be the same; false when that person cannot have it, because
     * they have one of this kind. Called in the transaction of the merge, before the key itself is moved.
     */
    boolean move(KeyId key, PersonId from, PersonId to);

    /** Deletes the secrets of a key that came to its end; called in the transaction of that end. */
    void forget(KeyId key);
}
