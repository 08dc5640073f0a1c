package be.namens.keys;

import be.namens.registers.PersonId;
import java.util.Optional;

/** A kind of key that a person activates, and withdraws, on the pages <i>Mijn digitale sleutels</i>. */
public interface ActivatedKeyKind extends KeyKind {

    /** The address on this server of the page that explains and begins the activation. */
    String activationPage();

    Optional<HeldKey> heldBy(PersonId person);

    /** Ends the key of this person, by this person; refused when there is none. */
    void withdraw(PersonId person);
}
