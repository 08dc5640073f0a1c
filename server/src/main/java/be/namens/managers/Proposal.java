package be.namens.managers;

import be.namens.messages.EmailAddress;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody who represents an enterprise only together with others proposes to them; done when as many agreed as the law asks.
 *
 * @param openUntil when it lapses
 * @param agreed who agreed, the proposer first, each under the id that they had then
 */
public record Proposal(
        ProposalId id,
        EnterpriseNumber enterprise,
        What what,
        PersonId by,
        Instant at,
        Instant openUntil,
        List<PersonId> agreed,
        State state) {

    public Proposal {
        agreed = List.copyOf(agreed);
    }

    /** What became of it by now: one that is open lapses with time. */
    State stateAt(Instant now) {
        return state == State.OPEN && !now.isBefore(openUntil) ? State.LAPSED : state;
    }

    boolean open(Instant now) {
        return stateAt(now) == State.OPEN;
    }

    /** What is done when enough agreed. */
    public sealed interface What {

        /** Somebody becomes chief access manager. */
        record Appoint(PersonId person, EmailAddress email, LocalDate last) implements What {}

        /** Somebody is chief access manager no more. */
        record Dismiss(ManagerId chief) implements What {}
    }

    /** What became of it. */
    public enum State {
        OPEN,
        DONE,
        WITHDRAWN,
        /** Derived, never kept: not enough agreed in time. */
        LAPSED
    }
}
