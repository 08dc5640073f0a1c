package be.namens.managers;

import be.namens.registers.EnterpriseNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The chief access managers that enterprises appointed. */
public interface ChiefAccessManagers {

    Optional<ChiefAccessManager> find(ManagerId id);

    /** In force at this enterprise on this day or later, newest first, at most {@code limit}. */
    List<ChiefAccessManager.InForce> at(EnterpriseNumber enterprise, LocalDate day, int limit);

    /** What was, at this enterprise: ended or past on this day, newest first, at most {@code limit}. */
    List<ChiefAccessManager> pastAt(EnterpriseNumber enterprise, LocalDate day, int limit);
}
