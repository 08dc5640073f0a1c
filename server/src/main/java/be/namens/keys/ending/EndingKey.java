package be.namens.keys.ending;

import be.namens.keys.KeyId;
import be.namens.registers.PersonId;
import java.time.Instant;

/**
 * A key of which the time is almost over.
 *
 * @param kind the code of its kind
 */
record EndingKey(KeyId id, PersonId person, String kind, Instant until) {}
