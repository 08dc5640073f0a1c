package be.namens.managers;

import be.namens.registers.EnterpriseNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What representatives who act only together proposed to each other. */
public interface Proposals {

    /** Of one enterprise; with so few of each person, more than there are. */
    int MOST_SHOWN = 100;

    Optional<Proposal> find(ProposalId id);

    /** On which something is still to be decided, newest first, at most {@code limit}. */
    List<Proposal> openAt(EnterpriseNumber enterprise, Instant now, int limit);
}
