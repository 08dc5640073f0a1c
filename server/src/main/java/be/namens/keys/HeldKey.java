package be.namens.keys;

import be.namens.registers.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A key that somebody has activated and that works.
 *
 * @param kind the code of its kind
 * @param lastUsedFor to which e-service the last use led, by its identifier
 * @param lastUsedWith with which device that was, as {@link DeviceNames} knows it
 * @param name as the person calls it; empty when it has no other name than its kind
 */
public record HeldKey(
        KeyId id,
        PersonId person,
        String kind,
        String name,
        Instant since,
        Optional<Instant> lastUsed,
        Optional<String> lastUsedFor,
        Optional<String> lastUsedWith,
        Instant validUntil) {

    /** How long before the end of a key its person is told that it ends. */
    public static final Duration WARNED_BEFORE = Duration.ofDays(60);

    /** Whether it is time to set it up again. */
    public boolean endsSoon(Instant now) {
        return !validUntil.isAfter(now.plus(WARNED_BEFORE));
    }
}
