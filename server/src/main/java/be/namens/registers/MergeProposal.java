package be.namens.registers;

import java.time.Instant;
import java.util.UUID;

/** That two persons are one, as one clerk proposes; another decides. */
public record MergeProposal(
        UUID id, PersonId survivor, PersonId merged, MergeReason reason, PersonId proposedBy, Instant proposedAt) {}
