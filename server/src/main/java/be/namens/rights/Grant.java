package be.namens.rights;

import be.namens.eservices.RightId;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.Period;
import java.time.Instant;
import java.util.List;

/** A right that somebody with authority gave to a person, to use on behalf of an enterprise; it always has an end. */
public sealed interface Grant {

    GrantId id();

    Terms terms();

    /** In force on the days of its period. */
    record InForce(GrantId id, Terms terms) implements Grant {

        public Ended end(PersonId by, Instant at) {
            return new Ended(id, terms, by, at);
        }
    }

    /** Ended before its time; stays as history. */
    record Ended(GrantId id, Terms terms, PersonId endedBy, Instant endedAt) implements Grant {}

    /** What was granted, to whom, by whom. */
    record Terms(
            PersonId person,
            EnterpriseNumber enterprise,
            RightId right,
            List<String> profiles,
            Period period,
            PersonId grantedBy,
            Instant grantedAt) {
        public Terms {
            profiles = List.copyOf(profiles);
            if (profiles.isEmpty()) {
                throw new IllegalArgumentException("A grant names at least one profile");
            }
            if (period.last() == null) {
                throw new IllegalArgumentException("Every grant has an end");
            }
        }
    }
}
