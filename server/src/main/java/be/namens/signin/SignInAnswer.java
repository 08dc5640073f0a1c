package be.namens.signin;

import be.namens.keys.ProvenIdentity;
import be.namens.registers.Person;
import java.util.UUID;

/** The answer to a request to sign in. */
public sealed interface SignInAnswer {

    /**
     * Everything holds: the e-service gets its answer.
     *
     * @param person read with the session, by the same statement ({@code signin.effective_session}): a sign-in has few to spend
     */
    record SignedIn(UUID session, Person person, Admission admission) implements SignInAnswer {}

    /** The person has something to do first: a journey has begun at this address on this server. */
    record Journey(String page) implements SignInAnswer {}

    /** Asked silently ({@code prompt=none}), and there is no session that will do. */
    record LoginRequired() implements SignInAnswer {}

    /** No key that is offered here can show what the e-service asks with {@code acr_values}. */
    record RequirementsUnmet() implements SignInAnswer {}

    /** Asked silently, the identity holds, but the person has to choose or was refused. */
    record InteractionRequired(ProvenIdentity identity) implements SignInAnswer {}
}
