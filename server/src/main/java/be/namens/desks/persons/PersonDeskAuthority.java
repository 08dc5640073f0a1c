package be.namens.desks.persons;

import be.namens.desks.Clerk;
import be.namens.desks.ClerkRight;
import be.namens.desks.Desk;
import be.namens.keys.activation.ActivationDesk;
import be.namens.registers.PersonId;
import be.namens.registers.RegistrationDesk;
import be.namens.rights.GrantFilter;
import be.namens.rights.Grants;
import be.namens.shared.TheClock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who works at a registration office at this moment may write persons into the register, and give activation codes to others. */
@Component
class PersonDeskAuthority implements RegistrationDesk, ActivationDesk {

    private static final int MOST_GRANTS = 50;

    private final Grants grants;
    private final ClerkRight right;
    private final TheClock clock;

    PersonDeskAuthority(Grants grants, ClerkRight right, TheClock clock) {
        this.grants = grants;
        this.right = right;
        this.clock = clock;
    }

    @Override
    public boolean mayRegister(PersonId clerk) {
        var filter = GrantFilter.of(clerk, GrantFilter.State.CURRENT)
                .and(Desk.PERSONS.right().id());
        return grants.list(filter, clock.today(), Optional.empty(), MOST_GRANTS).rows().stream()
                .map(grant -> new Clerk(Desk.PERSONS, clerk, grant.terms().enterprise(), ""))
                .anyMatch(right::holds);
    }

    /** Nobody gives themselves a key by a desk. */
    @Override
    public boolean mayIssue(PersonId clerk, PersonId person) {
        return !clerk.equals(person) && mayRegister(clerk);
    }
}
