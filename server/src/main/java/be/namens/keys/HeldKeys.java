package be.namens.keys;

import be.namens.registers.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys that persons have activated: those that work, that is, neither ended nor past their time. */
public interface HeldKeys {

    /** All keys of a person, oldest first. */
    List<HeldKey> of(PersonId person);

    /** The keys of one kind, oldest first. */
    default List<HeldKey> of(PersonId person, String kind) {
        return of(person).stream().filter(key -> key.kind().equals(kind)).toList();
    }

    Optional<HeldKey> find(KeyId key);

    /** Notes that the key was used; false when it does not work any more. Called in the transaction of the success. */
    boolean use(KeyId key, Instant at);
}
