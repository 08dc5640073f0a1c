package be.namens.rights;

import be.namens.eservices.EService;
import be.namens.mandates.Standing;
import be.namens.registers.EnterpriseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Decides what may be used. */
public interface Rights {

    /** By one statement, whatever the answer. */
    RightsDecision decide(Standing standing, EService eService, LocalDate day);

    /** The same question for several enterprises of one person, by one statement. */
    Map<EnterpriseNumber, RightsDecision> decideAll(
            List<Standing.OnBehalfOf> standings, EService eService, LocalDate day);
}
