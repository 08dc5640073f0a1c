package be.namens.signin;

import be.namens.eservices.EService;
import be.namens.keys.ProvenIdentity;
import java.util.Optional;

/** Signs people in: who are you, for whom do you act, what may you use? */
public interface SignIn {

    /**
     * Answers a request with what the visitor has shown already, or begins a journey.
     *
     * @param journey the journey that the visitor comes back from: what was proven and chosen on it counts as fresh
     * @param silent never begin a journey ({@code prompt=none})
     */
    SignInAnswer answer(SignInRequest request, Visitor visitor, Optional<String> journey, boolean silent);

    /**
     * Before a request is answered, and where no transaction is open yet: has the register ask its live source about who is to be
     * decided on. Where there is none it does nothing.
     *
     * @param asked for whom the request wants the person to act
     */
    void askRegister(Visitor visitor, Optional<String> journey, Optional<Choice> asked);

    /** The same decision without a browser: for refreshed tokens, userinfo and introspection. By two statements at most. */
    AdmissionAnswer again(ProvenIdentity identity, Choice choice, EService eService);

    /** Ends the session on the server. */
    void end(Visitor visitor);

    /** Forgets for whom the visitor acted, so that the chooser comes back; the identity stays proven. */
    void forgetChoice(Visitor visitor);
}
