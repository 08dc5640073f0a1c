package be.namens.managers;

import be.namens.audit.Fact;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What happened to a proposal among those who decide together. */
record ProposalFact(Kind did, PersonId by, Proposal proposal) implements Fact {

    /** What was done. */
    enum Kind {
        PROPOSED("manager.proposed"),
        AGREED("manager.agreed"),
        WITHDRAWN("manager.proposal-withdrawn");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    @Override
    public String kind() {
        return did.text;
    }

    @Override
    public Optional<UUID> actor() {
        return Optional.of(by.value());
    }

    @Override
    public Optional<UUID> subject() {
        return switch (proposal.what()) {
            case Proposal.What.Appoint one -> Optional.of(one.person().value());
            case Proposal.What.Dismiss one -> Optional.empty();
        };
    }

    @Override
    public Optional<String> enterprise() {
        return Optional.of(proposal.enterprise().digits());
    }

    @Override
    public Map<String, String> detail() {
        return switch (proposal.what()) {
            case Proposal.What.Appoint one ->
                Map.of(
                        "proposal",
                        proposal.id().toString(),
                        "to",
                        "appoint",
                        "last",
                        one.last().toString());
            case Proposal.What.Dismiss one ->
                Map.of(
                        "proposal", proposal.id().toString(),
                        "to", "dismiss",
                        "appointment", one.chief().toString());
        };
    }

    /** Nothing was proposed, agreed or withdrawn. */
    record Refused(PersonId by, Optional<EnterpriseNumber> at, List<Refusal> reasons) implements Fact {

        @Override
        public String kind() {
            return "manager.proposal-refused";
        }

        @Override
        public Outcome outcome() {
            return Outcome.REFUSED;
        }

        @Override
        public Optional<UUID> actor() {
            return Optional.of(by.value());
        }

        @Override
        public Optional<String> enterprise() {
            return at.map(EnterpriseNumber::digits);
        }

        @Override
        public Map<String, String> detail() {
            return Map.of("reasons", reasons.stream().map(Refusal::code).collect(Collectors.joining(" ")));
        }
    }
}
