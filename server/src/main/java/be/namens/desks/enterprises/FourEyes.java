package be.namens.desks.enterprises;

import be.namens.desks.Clerk;
import java.util.Optional;

/** Rule: who may send a proposal in, and who may judge it. */
final class FourEyes {

    private FourEyes() {}

    /** What speaks against this clerk sending it in. */
    static Optional<EnterprisesRefusal> againstSendingIn(Proposal proposal, Clerk clerk) {
        return proposal.answers().represents(clerk.person())
                ? Optional.of(EnterprisesRefusal.OWN_ENTERPRISE)
                : Optional.empty();
    }

    /** What speaks against this clerk confirming it or sending it back. */
    static Optional<EnterprisesRefusal> againstJudging(Proposal proposal, Clerk clerk) {
        if (proposal.hands().contains(clerk.person())) {
            return Optional.of(EnterprisesRefusal.FOUR_EYES);
        }
        return againstSendingIn(proposal, clerk);
    }
}
