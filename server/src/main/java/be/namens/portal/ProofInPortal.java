package be.namens.portal;

import static be.namens.portal.PortalEntrance.PORTAL;

import be.namens.entrance.EndsWithSignIn;
import be.namens.entrance.SignedIn;
import be.namens.keys.FreshProof;
import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * A new proof, asked of the OpenID Provider as any e-service may; the level is the portal's own, substantial.
 *
 * <p>What it allows is bound to a second cookie, which is sent to the pages of keys only, and which only a browser gets in which a key was
 * used on the way: who has the cookie of a session alone, of the portal or of the OpenID Provider, has nothing.
 */
@Component
@Order(1)
class ProofInPortal extends SavedRequestAwareAuthenticationSuccessHandler implements FreshProof {

    static final String COOKIE = "namens_proof";

    private static final String AGAIN = "opnieuw";
    /** Longer than any session: asked so that the ID token says when the proof was ({@code auth_time}). */
    private static final Duration ANY_AGE = Duration.ofDays(30);

    private static final Duration COOKIE_LASTS = Duration.ofMinutes(30);
    private static final String PAGE = ProofInPortal.class.getName() + ".page";
    private static final String ASKED_AT = ProofInPortal.class.getName() + ".asked-at";
    private static final String TOKEN_HASH = ProofInPortal.class.getName() + ".token";

    private final EndsWithSignIn endsWithSignIn;
    private final NamensSettings settings;
    private final TheClock clock;

    ProofInPortal(EndsWithSignIn endsWithSignIn, NamensSettings settings, TheClock clock) {
        this.endsWithSignIn = endsWithSignIn;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Instant> at(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() instanceof SignedIn person
                        && holdsCookie(request)
                ? Optional.ofNullable(person.provenAt())
                : Optional.empty();
    }

    @Override
    public String ask(HttpServletRequest request, String page) {
        request.getSession().setAttribute(PAGE, page);
        return PORTAL.signIn() + "?" + AGAIN;
    }

    /** Asks for a new proof when {@link #ask} sent the browser. */
    OAuth2AuthorizationRequestResolver requests(OAuth2AuthorizationRequestResolver usual) {
        return new OAuth2AuthorizationRequestResolver() {
            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
                return again(usual.resolve(request), request);
            }

            @Override
            public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
                return again(usual.resolve(request, registration), request);
            }
        };
    }

    private @Nullable OAuth2AuthorizationRequest again(
            @Nullable OAuth2AuthorizationRequest usual, HttpServletRequest request) {
        if (usual == null) {
            return null;
        }
        request.getSession().setAttribute(ASKED_AT, clock.now().getEpochSecond());
        return OAuth2AuthorizationRequest.from(usual)
                .additionalParameters(all -> {
                    all.put("max_age", Long.toString(ANY_AGE.toSeconds()));
                    if (request.getParameter(AGAIN) != null) {
                        all.put("prompt", "login");
                    }
                })
                .build();
    }

    /** Whether a key was used since this browser was sent to the OpenID Provider; single sign-on is no proof by whoever sits here. */
    private static boolean provenOnTheWay(HttpSession session, SignedIn person) {
        return person.provenAt() != null
                && session.getAttribute(ASKED_AT) instanceof Long asked
                && person.provenAt().getEpochSecond() >= asked;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        if (!(who.getPrincipal() instanceof SignedIn person)
                || !endsWithSignIn.tie(request, PORTAL, person.personId())) {
            request.getSession().invalidate();
            getRedirectStrategy().sendRedirect(request, response, PORTAL.notSignedIn());
            return;
        }
        var session = request.getSession();
        if (provenOnTheWay(session, person)) {
            var token = OpaqueToken.random();
            session.setAttribute(TOKEN_HASH, token.hash());
            response.addHeader(HttpHeaders.SET_COOKIE, cookie(token).toString());
        }
        if (session.getAttribute(PAGE) instanceof String page) {
            session.removeAttribute(PAGE);
            getRedirectStrategy().sendRedirect(request, response, page);
            return;
        }
        super.onAuthenticationSuccess(request, response, who);
    }

    private ResponseCookie cookie(OpaqueToken token) {
        return ResponseCookie.from(COOKIE, token.value())
                .path("/sleutels")
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite("Lax")
                .maxAge(COOKIE_LASTS)
                .build();
    }

    private static boolean holdsCookie(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && session.getAttribute(TOKEN_HASH) instanceof byte[] hash
                && Stream.ofNullable(request.getCookies())
                        .flatMap(Arrays::stream)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .anyMatch(value -> MessageDigest.isEqual(hash, OpaqueToken.sha256(value)));
    }
}
