package be.namens.signin;

import be.namens.registers.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sign-in sessions of one person, on whatever device: to look at, and to end. */
public interface OwnSessions {

    /** Those that are live, the last used one first. */
    List<LiveSession> of(PersonId person);

    /** The session of this very browser. */
    Optional<UUID> current(Visitor visitor);

    /** Whether somebody ended this session: what rests on it is over. One that ran out was not ended. */
    boolean isEnded(UUID session);

    /** Ends one of the person's own sessions; false when there is none such that is live. */
    boolean end(PersonId person, UUID session);

    /** Ends them all. */
    void endAll(PersonId person);
}
