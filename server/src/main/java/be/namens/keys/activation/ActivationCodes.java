package be.namens.keys.activation;

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

    /** Uses it up; false when it came to its end before. Of any number at the same time one gets true. */
    boolean use(UUID id, Instant now);
}
