package kmo.portefeuille;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's presence, kept in the session.
 *
 * @param began when they signed in
 * @param confirmed when the provider last said that the account is so
 */
record Visit(Account account, Instant began, Instant confirmed) implements Serializable {

    private static final String KEPT_AS = "visit";

    static Optional<Visit> of(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT_AS) instanceof Visit visit
                ? Optional.of(visit)
                : Optional.empty();
    }

    void keepIn(HttpSession session) {
        session.setAttribute(KEPT_AS, this);
    }

    Visit confirmed(Account now, Instant at) {
        return new Visit(now, began, at);
    }

    boolean olderThan(Duration longest, Instant now) {
        return began.plus(longest).isBefore(now);
    }

    boolean confirmedWithin(Duration recheck, Instant now) {
        return confirmed.plus(recheck).isAfter(now);
    }
}
