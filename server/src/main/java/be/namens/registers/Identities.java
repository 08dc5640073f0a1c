package be.namens.registers;

import java.util.Optional;

/** What desks saw of persons. Who shows it to somebody records that. */
public interface Identities {

    /** What the last desk saw; empty when none did. */
    Optional<Identity> of(PersonId person);
}
