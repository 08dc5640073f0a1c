package be.namens.organisations;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import java.time.LocalDate;

/** Who works for whom. */
public interface WorkRelations {

    /** Makes the relation when it is missing; one that exists is widened to hold on these days too. */
    void ensure(PersonId person, EnterpriseNumber enterprise, LocalDate first, LocalDate last);
}
