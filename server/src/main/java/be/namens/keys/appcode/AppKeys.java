package be.namens.keys.appcode;

import be.namens.keys.KeyId;
import be.namens.registers.PersonId;
import be.namens.shared.Vault;
import java.time.Instant;
import java.util.Optional;

/** The app codes that persons have, and those that they are activating: at most one of each for a person. */
interface AppKeys {

    Optional<AppKey> of(PersonId person);

    /** As {@link #of}, also when the time of the key is over. */
    Optional<AppKey> evenPastItsTime(PersonId person);

    /** Uses the code of this step; false when that step or a later one was used before, or the key is not the same any more. */
    boolean use(AppKey key, TimeStep step);

    /** Keeps a secret until its activation is confirmed, in place of one that waited. */
    void await(SealedSecret secret, Instant now, Instant until);

    boolean isAwaited(PersonId person, Instant now);

    /** The secret that waits, as long as it may; locked until the transaction ends, so that it is confirmed once. */
    Optional<SealedSecret> awaited(PersonId person, Instant now);

    /** Keeps the secret of the person's new key, which waits no more, with the step of the code that confirmed it. */
    void activate(KeyId key, SealedSecret secret, TimeStep step);

    /** Gives the secret to another person; false when they have one. */
    boolean move(PersonId from, PersonId to, Vault vault);

    /** Deletes the secret of the key, and the one that waits to replace it. */
    void remove(KeyId key);
}
