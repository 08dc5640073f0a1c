package be.namens.keys.notices;

import be.namens.keys.HeldKey;
import be.namens.keys.KeyId;
import be.namens.registers.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * That something changed, as its person is told.
 *
 * @param key empty when it is about the address
 * @param device the browser and system with which it was done, as they say; empty when unknown
 */
public record Notice(
        UUID id, PersonId person, NoticedChange change, Optional<AboutKey> key, String device, Instant at) {

    /**
     * The key as it was then.
     *
     * @param kind the code of its kind
     * @param name as the person called it; empty when it had no name of its own
     */
    public record AboutKey(KeyId id, String kind, String name) {

        static AboutKey of(HeldKey key) {
            return new AboutKey(key.id(), key.kind(), key.name());
        }
    }
}
