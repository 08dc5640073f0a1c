package be.namens.managers;

import be.namens.messages.EmailAddress;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Period;
import java.time.Instant;

/** That somebody was made chief access manager of an enterprise (hoofdtoegangsbeheerder); it always has an end. */
public sealed interface ChiefAccessManager {

    ManagerId id();

    Terms terms();

    /** In force on the days of its period. */
    record InForce(ManagerId id, Terms terms) implements ChiefAccessManager {

        Ended end(PersonId by, Instant at) {
            return new Ended(id, terms, by, at);
        }
    }

    /** Ended before its time; stays as history. */
    record Ended(ManagerId id, Terms terms, PersonId endedBy, Instant endedAt) implements ChiefAccessManager {}

    /**
     * Who was appointed where, until when and by whom.
     *
     * @param email where that person is told of it
     * @param together whether {@code appointedBy} decided it together with others
     */
    record Terms(
            PersonId person,
            EnterpriseNumber enterprise,
            Period period,
            EmailAddress email,
            PersonId appointedBy,
            Instant appointedAt,
            boolean together) {
        public Terms {
            if (period.last() == null) {
                throw new IllegalArgumentException("Every appointment has an end");
            }
        }
    }
}
