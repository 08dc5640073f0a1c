package be.namens.keys.activation;

import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The activation codes that desks gave, those that came to their end included: who comes back is told why. */
interface ActivationCodes {

    /** Keeps a new one, in place of the one that this person had not used yet. */
    void add(ActivationCode code, OpaqueToken link, Instant now);

    Optional<ActivationCode> byLink(OpaqueToken link);

    Optional<ActivationCode> find(UUID id);

    /** The one that somebody did not use yet becomes that of another person, unless they have one themselves: then it ends. */
    void move(PersonId from, PersonId to, Instant now);

    /** Ends the one that this person did not use yet; false when there is none. */
    boolean end(PersonId person, Instant now);

    /** Uses it up; false when it came to its end before. Of any number at the same time one gets true. */
    boolean use(UUID id, Instant now);
}
