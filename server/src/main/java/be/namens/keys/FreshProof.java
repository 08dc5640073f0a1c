package be.namens.keys;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * When whoever sits at this browser last proved who they are: asked before a key is added, renamed or withdrawn, so that a session that
 * somebody left open or lost changes nothing.
 */
public interface FreshProof {

    /** When, with a key that is at least substantial; empty when that is not known on this server or not of this browser. */
    Optional<Instant> at(HttpServletRequest request);

    /**
     * Prepares that a new proof is asked.
     *
     * @param page the address on this server where the browser comes back
     * @return where the browser goes now
     */
    String ask(HttpServletRequest request, String page);
}
