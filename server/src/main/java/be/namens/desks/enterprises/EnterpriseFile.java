package be.namens.desks.enterprises;

import be.namens.desks.Clerk;
import be.namens.registers.EnterpriseNumber;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What an enterprise counter keeps of one enterprise.
 *
 * @param organisation the counter that keeps it; for the clerks of another it does not exist
 * @param number empty until the registration is confirmed
 * @param inForce what was confirmed last
 * @param proposal what is filled in or waits; none when nothing is
 */
public record EnterpriseFile(
        UUID id,
        EnterpriseNumber organisation,
        Optional<EnterpriseNumber> number,
        Optional<Answers> inForce,
        boolean struckOff,
        Optional<Proposal> proposal) {

    static EnterpriseFile begun(UUID id, Clerk clerk, Instant now) {
        return new EnterpriseFile(
                id,
                clerk.organisation(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(Proposal.begun(Proposal.Kind.REGISTRATION, clerk.person(), Answers.NONE, now)));
    }

    EnterpriseFile with(Proposal changed) {
        return new EnterpriseFile(id, organisation, number, inForce, struckOff, Optional.of(changed));
    }

    EnterpriseFile withoutProposal() {
        return new EnterpriseFile(id, organisation, number, inForce, struckOff, Optional.empty());
    }

    /** The proposal is in force from now on. */
    EnterpriseFile confirmed(EnterpriseNumber given, Proposal which) {
        return new EnterpriseFile(
                id,
                organisation,
                Optional.of(given),
                Optional.of(which.answers()),
                struckOff || which.kind() == Proposal.Kind.STRIKE_OFF,
                Optional.empty());
    }

    /** What a page shows: what is proposed, else what is in force. */
    public Answers answers() {
        return proposal.map(Proposal::answers).or(() -> inForce).orElse(Answers.NONE);
    }

    /** What it is called, or what one calls something without a name yet. */
    public String title() {
        return answers()
                .naming()
                .map(Naming::official)
                .or(() -> answers().origin().map(origin -> origin.country() + " " + origin.number()))
                .orElse("…");
    }

    /** Whether this clerk fills it in themselves, so that they need no reason to see it. */
    public boolean isFilledInBy(Clerk clerk) {
        return number.isEmpty()
                && proposal.filter(one -> !one.isWaiting() && one.hands().contains(clerk.person()))
                        .isPresent();
    }
}
