package be.namens.signin.session;

import be.namens.keys.ProvenIdentity;
import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import be.namens.signin.Choice;
import be.namens.signin.Device;
import be.namens.signin.LiveSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The live sessions. */
public interface Sessions {

    /** The live session of this token with its person, by one statement; notes at most once a minute that it was used. */
    Optional<Session> find(OpaqueToken token);

    /** Begins a session without a choice. */
    UUID open(OpaqueToken token, ProvenIdentity identity, Device device);

    /**
     * Gives a session a new proof by the same person and a new token in place of the old, which no longer opens it.
     *
     * @return false when the session is no longer live
     */
    boolean renew(UUID session, OpaqueToken token, ProvenIdentity identity);

    /** Gives a live session another token in place of the old; false when it is no longer live. */
    boolean replaceToken(UUID session, OpaqueToken token);

    /** Keeps for whom the person acts, also as the choice to mark the next time. */
    void choose(Session session, Choice choice);

    /** Forgets for whom the person acts; the choice to mark the next time stays. */
    void forgetChoice(OpaqueToken token);

    /** For whom this person acted last, in whatever session. */
    Optional<Choice> lastChoice(PersonId person);

    /** Ends the session; empty when there was none that was live. */
    Optional<Ended> end(OpaqueToken token);

    /** Ends this session if it is this person's. */
    Optional<Ended> end(PersonId person, UUID session);

    /** Whether somebody ended this session; one that ran out was not. */
    boolean isEnded(UUID session);

    /** The live sessions of a person, the last used one first. */
    List<LiveSession> of(PersonId person);

    /** A session that was just ended. */
    record Ended(UUID session, PersonId person) {}
}
