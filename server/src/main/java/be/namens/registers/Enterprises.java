package be.namens.registers;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The enterprises of the Crossroads Bank, as of the last load. */
public interface Enterprises {

    Optional<Enterprise> find(EnterpriseNumber number);

    /** All of these that exist, by one statement. */
    Map<EnterpriseNumber, Enterprise> findAll(Collection<EnterpriseNumber> numbers);

    /** Those of these that are active and neither bankrupt nor dissolved: nobody else decides in their place. By one statement. */
    Set<EnterpriseNumber> inOwnHands(Collection<EnterpriseNumber> numbers);
}
