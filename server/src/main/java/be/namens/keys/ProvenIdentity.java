package be.namens.keys;

import be.namens.registers.PersonId;
import java.time.Instant;

/** Who somebody is, with which kind of key that was proven, and when. */
public record ProvenIdentity(PersonId person, String keyKind, AuthenticationMeans means, Instant at) {}
