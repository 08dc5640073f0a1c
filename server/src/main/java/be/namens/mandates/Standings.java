package be.namens.mandates;

import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import java.time.LocalDate;
import java.util.List;

/** For whom persons may act. */
public interface Standings {

    /** By one statement. */
    StandingAnswer of(PersonId person, EnterpriseNumber enterprise, LocalDate day);

    /**
     * The enterprises for which this person may act on this day, by name.
     *
     * @param search part of the name or the number; empty for all
     * @param limit the most that are given
     */
    List<Standing.OnBehalfOf> find(PersonId person, String search, LocalDate day, int limit);

    /**
     * The enterprises for which this person may act as far as the register knows, which is older there than the operator allows; by no
     * statement where no limit is set.
     */
    List<Enterprise> tooOld(PersonId person, LocalDate day, int limit);
}
