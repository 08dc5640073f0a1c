package be.namens.desks.enterprises;

import be.namens.desks.Clerk;
import java.util.Optional;
import java.util.stream.Stream;

/** Rule: who may send a proposal in, and who may judge it. */
final class FourEyes {

    private FourEyes() {}

    /** What speaks against this clerk sending it in: they represent the enterprise, today or once this is confirmed. */
    static Optional<EnterprisesRefusal> againstSendingIn(Optional<Answers> inForce, Proposal proposal, Clerk clerk) {
        return Stream.concat(inForce.stream(), Stream.of(proposal.answers()))
                        .anyMatch(answers -> answers.represents(clerk.person()))
                ? Optional.of(EnterprisesRefusal.OWN_ENTERPRISE)
                : Optional.empty();
    }

    /** What speaks against this clerk confirming it or sending it back. */
    static Optional<EnterprisesRefusal> againstJudging(Optional<Answers> inForce, Proposal proposal, Clerk clerk) {
        if (proposal.hands().contains(clerk.person())) {
            return Optional.of(EnterprisesRefusal.FOUR_EYES);
        }
        return againstSendingIn(inForce, proposal, clerk);
    }
}
