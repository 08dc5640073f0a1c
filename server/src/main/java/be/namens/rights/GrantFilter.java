package be.namens.rights;

import be.namens.eservices.RightId;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import java.util.Optional;

/** Which grants are asked for: at least of one enterprise or of one person. */
public record GrantFilter(
        Optional<EnterpriseNumber> enterprise, Optional<PersonId> person, Optional<RightId> right, State state) {

    public GrantFilter {
        if (enterprise.isEmpty() && person.isEmpty()) {
            throw new IllegalArgumentException("Grants are listed for an enterprise or for a person");
        }
    }

    public static GrantFilter at(EnterpriseNumber enterprise, State state) {
        return new GrantFilter(Optional.of(enterprise), Optional.empty(), Optional.empty(), state);
    }

    public static GrantFilter of(PersonId person, State state) {
        return new GrantFilter(Optional.empty(), Optional.of(person), Optional.empty(), state);
    }

    public GrantFilter and(PersonId other) {
        return new GrantFilter(enterprise, Optional.of(other), right, state);
    }

    public GrantFilter and(RightId other) {
        return new GrantFilter(enterprise, person, Optional.of(other), state);
    }

    /** How a grant stands on the day of asking. */
    public enum State {
        ANY,
        /** In force, today or from a later day. */
        CURRENT,
        /** Ended, or its last day is past. */
        PAST
    }
}
