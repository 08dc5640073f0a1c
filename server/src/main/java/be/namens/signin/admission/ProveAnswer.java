package be.namens.signin.admission;

import be.namens.keys.KeyAnswer;
import be.namens.shared.OpaqueToken;
import java.net.URI;

/** The answer to a proof on a journey. */
public sealed interface ProveAnswer {

    /**
     * @param session the new token of the session: the one before opens nothing any more
     * @param page where the journey goes on
     */
    record Proven(OpaqueToken session, String page) implements ProveAnswer {}

    record NotProven(KeyAnswer.NotProven why) implements ProveAnswer {}

    /** The key asks one thing more. */
    record Asks(KeyAnswer.Asks question) implements ProveAnswer {}

    /** The browser goes to an outside party that proves it. */
    record Elsewhere(URI address) implements ProveAnswer {}
}
