package be.namens.managers;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One kind of ground on which authority can rest. Each link of the chain of managers is one component of this type, with its
 * place in the chain as {@code @Order}: the law first, then what rests on it.
 */
interface GroundOfAuthority {

    Optional<Authority.Ground> find(PersonId person, EnterpriseNumber enterprise, LocalDate day);

    /** The enterprises for which this ground holds, each once, by number, at most {@code limit}. */
    List<Authority.Held> heldBy(PersonId person, LocalDate day, int limit);
}
