package be.namens.keys;

import be.namens.shared.Refusal;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A kind of key that is proven at an outside party: the browser goes there and comes back, with the answer in its address, to
 * {@link #RETURN} followed by the code of the kind. Then {@link #prove} judges that answer.
 */
public interface ElsewhereKind extends KeyKind {

    /** Where browsers come back on this server. */
    String RETURN = "/aanmelden/terug/";

    /**
     * Sends the browser away.
     *
     * @param accepted which means whoever asks for the key will take, so that the outside party is asked for no other
     * @return {@link KeyAnswer.Elsewhere}, or why nobody can be sent there now
     */
    KeyAnswer leave(KeyVisit visit, Predicate<AuthenticationMeans> accepted);

    /** The visit that the browser left to get this answer; also when the answer has served already. */
    Optional<KeyVisit> visitOf(KeyResponse response);

    /** Of the reasons for which it says no, the one with this code. */
    Optional<Refusal> reason(String code);
}
