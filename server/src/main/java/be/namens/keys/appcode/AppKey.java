package be.namens.keys.appcode;

import be.namens.keys.KeyId;
import java.time.Instant;

/**
 * The one app code of a person.
 *
 * @param lastStep the step of the last code that was accepted: neither that one nor an earlier one is accepted again
 */
record AppKey(KeyId id, SealedSecret secret, TimeStep lastStep, Instant since) {}
