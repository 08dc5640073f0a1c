package kmo.portefeuille;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/** Before a secured page opens: does the provider still say that this person may? A right that ended closes at once. */
@Component
class StillAllowed implements HandlerInterceptor {

    private final Provider provider;
    private final KmoSettings settings;
    private final HttpSessionRequestCache wanted;
    private final Clock clock;

    StillAllowed(Provider provider, KmoSettings settings, HttpSessionRequestCache wanted, Clock clock) {
        this.provider = provider;
        this.settings = settings;
        this.wanted = wanted;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        var now = clock.instant();
        var visit = Visit.of(request);
        var token = TokenInSession.of(request);
        if (visit.isEmpty() || token.isEmpty() || expired(token.get())) {
            return signInAgain(request, response);
        }
        if (visit.get().olderThan(settings.longestSession(), now)) {
            return end(Problem.SESSION_OVER, request, response);
        }
        if (visit.get().confirmedWithin(settings.recheck(), now)) {
            return true;
        }
        return switch (provider.ask(token.get().getTokenValue())) {
            case Provider.Answer.Claims said -> {
                var account = understood(said.claims())
                        .filter(confirmed ->
                                confirmed.subject().equals(visit.get().account().subject()));
                if (account.isEmpty()) {
                    yield end(Problem.ACCESS_ENDED, request, response);
                }
                visit.get().confirmed(account.get(), now).keepIn(request.getSession());
                yield true;
            }
            case Provider.Answer.Ended ended -> end(Problem.ACCESS_ENDED, request, response);
            case Provider.Answer.Silence silence -> {
                // Without an answer nothing opens, but the session waits for the provider to come back.
                response.sendRedirect(Problem.PROVIDER_DOWN.page());
                yield false;
            }
        };
    }

    private static Optional<Account> understood(Map<String, Object> claims) {
        try {
            return Account.of(claims);
        } catch (IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }

    private boolean expired(OAuth2AccessToken token) {
        var end = token.getExpiresAt();
        return end == null || !clock.instant().isBefore(end);
    }

    /** The person is still signed in at the provider, most likely, and sees nothing of it. */
    private boolean signInAgain(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Leaving.endSession(request, response);
        wanted.saveRequest(request, response);
        response.sendRedirect(PublicPages.SIGN_IN);
        return false;
    }

    private static boolean end(Problem why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Leaving.endSession(request, response);
        response.sendRedirect(why.page());
        return false;
    }
}
