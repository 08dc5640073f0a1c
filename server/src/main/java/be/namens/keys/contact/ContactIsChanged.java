package be.namens.keys.contact;

import be.namens.registers.PersonId;
import java.util.Optional;

/** Told when somebody is written to at another address from now on. */
public interface ContactIsChanged {

    /**
     * Called in the transaction of the change.
     *
     * @param before empty when there was none
     */
    void contactChanged(PersonId person, Optional<Contact> before);
}
