package be.namens.keys.contact;

import be.namens.registers.PersonId;
import java.util.Optional;

/** Where persons are written to. */
public interface Contacts {

    /** Empty for somebody who never gave an address. */
    Optional<Contact> of(PersonId person);
}
