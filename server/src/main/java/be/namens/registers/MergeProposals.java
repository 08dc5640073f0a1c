package be.namens.registers;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The merges that wait for a second clerk. */
public interface MergeProposals {

    /** Those that wait longest first. */
    List<MergeProposal> waiting(int limit);

    Optional<MergeProposal> find(UUID id);
}
