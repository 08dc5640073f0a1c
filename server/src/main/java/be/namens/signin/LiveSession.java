package be.namens.signin;

import java.time.Instant;
import java.util.UUID;

/**
 * A session of a person that is live, as that person sees it.
 *
 * @param keyKind the code of the kind of key that was used last
 */
public record LiveSession(UUID id, Device device, String keyKind, Instant provenAt, Instant begun, Instant lastSeen) {}
