package be.namens.registers;

import java.time.Instant;

/** Who somebody is, as the last desk that looked at their document wrote down. */
public record Identity(BirthDate born, Sex sex, String nationality, IdentityDocument document, Instant seenAt) {}
