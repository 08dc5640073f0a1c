package be.namens.keys;

import java.time.Instant;
import java.util.Optional;

/** A key that somebody has activated. */
public record HeldKey(Instant since, Optional<Instant> lastUsed) {}
