package be.namens.portal;

import be.namens.keys.FreshProof;
import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * A new proof, asked of the OpenID Provider with {@code max_age} as any e-service may; the level is the portal's own, substantial.
 *
 * <p>What it allows is bound to a second cookie, which is sent to the pages of keys only: who has the session's cookie alone, has nothing.
 */
@Component
class ProofInPortal extends SavedRequestAwareAuthenticationSuccessHandler implements FreshProof {

    static final String COOKIE = "namens_proof";

    private static final String AGAIN = "opnieuw";
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration COOKIE_LASTS = Duration.ofMinutes(30);
    private static final String PAGE = ProofInPortal.class.getName() + ".page";
    private static final String TOKEN_HASH = ProofInPortal.class.getName() + ".token";

    private final NamensSettings settings;

    ProofInPortal(NamensSettings settings) {
        this.settings = settings;
    }

    @Override
    public Optional<Instant> at(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof OAuth2AuthenticationToken token
                        && token.getPrincipal() instanceof SignedInPerson person
                        && holdsCookie(request)
                ? Optional.ofNullable(person.provenAt())
                : Optional.empty();
    }

    @Override
    public String ask(HttpServletRequest request, String page) {
        request.getSession().setAttribute(PAGE, page);
        return PortalSecurity.SIGN_IN + "/" + PortalClient.REGISTRATION + "?" + AGAIN;
    }

    /** Asks for a new proof when {@link #ask} sent the browser. */
    static OAuth2AuthorizationRequestResolver requests(ClientRegistrationRepository registrations) {
        var usual = new DefaultOAuth2AuthorizationRequestResolver(registrations, PortalSecurity.SIGN_IN);
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

    private static @Nullable OAuth2AuthorizationRequest again(
            @Nullable OAuth2AuthorizationRequest usual, HttpServletRequest request) {
        return usual == null || request.getParameter(AGAIN) == null
                ? usual
                : OAuth2AuthorizationRequest.from(usual)
                        .additionalParameters(all -> all.put("max_age", Long.toString(FRESH.toSeconds())))
                        .build();
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication who)
            throws IOException, ServletException {
        var session = request.getSession();
        if (who.getPrincipal() instanceof SignedInPerson person && person.provenAt() != null) {
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
