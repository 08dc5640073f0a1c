package kmo.portefeuille;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before somebody changes an account number: a strong key, used just now; who has not, is sent to use one and comes back. */
@Component
class StrongerProof implements HandlerInterceptor {

    /** Where it is asked with {@code acr_values} and {@code max_age} (RFC 9470, section 4). */
    static final String PARAMETER = "sterker";

    private static final String ASKED_AT = "stronger-proof-asked";

    /** Coming back too soon without it: asking again would go round and round. */
    private static final Duration TOO_SOON = Duration.ofSeconds(3);

    private final StepUp stepUp;
    private final HttpSessionRequestCache wanted;
    private final Clock clock;

    StrongerProof(StepUp stepUp, HttpSessionRequestCache wanted, Clock clock) {
        this.stepUp = stepUp;
        this.wanted = wanted;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var now = clock.instant();
        boolean enough =
                Proof.of(request).filter(proof -> stepUp.metBy(proof, now)).isPresent();
        if (enough) {
            request.getSession().removeAttribute(ASKED_AT);
            return true;
        }
        var session = request.getSession();
        if (session.getAttribute(ASKED_AT) instanceof Instant asked
                && asked.plus(TOO_SOON).isAfter(now)) {
            session.removeAttribute(ASKED_AT);
            response.sendRedirect(Problem.PROOF_NOT_STRONGER.page());
            return false;
        }
        session.setAttribute(ASKED_AT, now);
        wanted.saveRequest(request, response);
        response.sendRedirect("/oauth2/authorization/" + Provider.NAME + "?" + PARAMETER);
        return false;
    }
}
