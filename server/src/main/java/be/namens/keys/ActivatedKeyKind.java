package be.namens.keys;

/** A kind of key that a person activates, and withdraws, on the pages <i>Mijn digitale sleutels</i>. */
public interface ActivatedKeyKind extends KeyKind {

    /** The address on this server of the page that explains and begins the activation. */
    String activationPage();

    /** Whether a person may have more than one, each with a name. */
    default boolean several() {
        return false;
    }

    /** Deletes the secrets of a key that came to its end; called in the transaction of that end. */
    void forget(KeyId key);
}
