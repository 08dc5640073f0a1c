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

    /** The keys of a person of which the time is over, for as long as they are shown; the last one first. */
    List<HeldKey> pastTheirTime(PersonId person);

    Optional<HeldKey> find(KeyId key);

    /** Whether a key that is not used any more came to its end by its time alone. */
    boolean isPastItsTime(KeyId key, Instant at);

    /**
     * Notes to which e-service a use led, and with which device; nothing for a kind that people do not activate.
     *
     * @param at when it was used, as {@link #use} was told
     * @param device as {@link DeviceNames} knows it
     */
    void usedFor(PersonId person, String kind, Instant at, String eService, String device);

    /** Notes that the key was used; false when it does not work any more. Called in the transaction of the success. */
    boolean use(KeyId key, Instant at);
}
