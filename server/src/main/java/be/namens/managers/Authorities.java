package be.namens.managers;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import java.time.LocalDate;
import java.util.List;

/** Who may administer which enterprise. */
public interface Authorities {

    Authority of(PersonId person, EnterpriseNumber enterprise, LocalDate day);

    /** Whether somebody holds it on this day as chief access manager, whoever that is. */
    boolean hasChief(EnterpriseNumber enterprise, LocalDate day);

    /** The enterprises that this person may administer on this day, by number, at most {@code limit}. */
    List<Authority.Held> heldBy(PersonId person, LocalDate day, int limit);

    /** The enterprises that this person may administer only together with others, by number, at most {@code limit}. */
    List<Authority.HeldJointly> heldJointlyBy(PersonId person, LocalDate day, int limit);
}
