package kmo.portefeuille;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How and when somebody showed who they are, as the provider says; what it did not say does not suffice for anything.
 *
 * @param acr the authentication means; empty when it was not said
 * @param at the epoch when it was not said
 */
record Proof(String acr, Instant at) implements Serializable {

    private static final String KEPT_AS = "proof";

    /** From the claims {@code acr} and {@code auth_time} of an ID token or of introspection. */
    static Proof of(Map<String, Object> claims) {
        Object at = claims.get("auth_time");
        return new Proof(claims.get("acr") instanceof String acr ? acr : "", instant(at));
    }

    private static Instant instant(@Nullable Object at) {
        if (at instanceof Number seconds) {
            return Instant.ofEpochSecond(seconds.longValue());
        }
        return at instanceof Instant read ? read : Instant.EPOCH;
    }

    static Optional<Proof> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT_AS) instanceof Proof proof
                ? Optional.of(proof)
                : Optional.empty();
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEPT_AS, this);
    }
}
