package be.namens.keys.appcode;

import be.namens.registers.PersonId;
import java.time.Instant;
import java.util.Optional;

/** The app codes that persons have, and those that they are activating: at most one of each for a person. */
interface AppKeys {

    Optional<AppKey> of(PersonId person);

    /** Uses the code of this step; false when that step or a later one was used before, or the key is not the same any more. */
    boolean use(AppKey key, TimeStep step, Instant at);

    /** Keeps a secret until its activation is confirmed, in place of one that waited. */
    void await(SealedSecret secret, Instant now, Instant until);

    boolean isAwaited(PersonId person, Instant now);

    /** The secret that waits, as long as it may; locked until the transaction ends, so that it is confirmed once. */
    Optional<SealedSecret> awaited(PersonId person, Instant now);

    /** Makes the secret the person's key, in place of the one that was, with the step of the code that confirmed it. */
    void activate(SealedSecret secret, TimeStep step, Instant at);

    /** Ends the key and what waits; false when there was no key. */
    boolean remove(PersonId person);
}
