package be.namens.registers;

import java.time.Duration;
import java.util.Optional;

/**
 * Has the register ask its source again before somebody is decided on. Where only files are loaded this does nothing; where a live
 * source is set it asks about what was last asked longer ago than answers are kept, and enters what it hears.
 *
 * <p>To be called outside any transaction: the source may take seconds. It never fails: what could not be asked stays as it was, and
 * the decision judges its age ({@link AsOf}).
 */
public interface FreshRegister {

    /** Before the question for whom this person may act. */
    void about(PersonId person);

    /** Before the question whether this person may act for this enterprise. */
    void about(PersonId person, EnterpriseNumber enterprise);

    /** For how long an answer counts as current; empty where no live source is set. */
    Optional<Duration> keptFor();
}
