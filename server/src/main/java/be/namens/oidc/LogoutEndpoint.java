package be.namens.oidc;

import be.namens.signin.SignIn;
import be.namens.signin.Visitor;
import be.namens.signin.Visitors;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session as ACM does: bare, or with {@code client_id}, {@code post_logout_redirect_uri} and {@code state}; with
 * {@code switch}, whatever its value, the session stays and only the choice for whom is forgotten.
 *
 * <p>An {@code id_token_hint} is not needed. It says of which client a registered address is when there is no {@code client_id},
 * as standard libraries leave it to do (OpenID Connect RP-Initiated Logout 1.0, section 2). Neither proves anything, so the token
 * is read and not verified: it may be older than the key that signed it.
 */
class LogoutEndpoint extends OncePerRequestFilter {

    static final String SIGNED_OUT_PAGE = "/afgemeld";

    /** Of what a whole request may be, a token with every claim takes the largest part. */
    private static final int LONGEST_HINT = 16_384;

    private final ClientRegistry clients;
    private final SignIn signIn;
    private final Visitors visitors;
    private final RefusalPage refusalPage;

    LogoutEndpoint(ClientRegistry clients, SignIn signIn, Visitors visitors, RefusalPage refusalPage) {
        this.clients = clients;
        this.signIn = signIn;
        this.visitors = visitors;
        this.refusalPage = refusalPage;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OpPaths.LOGOUT.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (AllowedMethods.GET_AND_POST.refuseOther(request, response)) {
            return;
        }
        Optional<String> after = Optional.ofNullable(request.getParameter("post_logout_redirect_uri"));
        if (after.isPresent() && !registered(request, after.get())) {
            refusalPage.show(OidcRefusal.WRONG_LOGOUT_URI, request, response);
            return;
        }
        Visitor visitor = visitors.of(request, response);
        if (request.getParameter("switch") != null) {
            signIn.forgetChoice(visitor);
        } else {
            signIn.end(visitor);
            visitors.forgetSession(response);
        }
        response.sendRedirect(after.map(uri -> withState(uri, request)).orElse(SIGNED_OUT_PAGE));
    }

    private boolean registered(HttpServletRequest request, String uri) {
        String clientId = request.getParameter("client_id");
        List<String> from = clientId == null ? audience(request.getParameter("id_token_hint")) : List.of(clientId);
        return from.stream()
                .map(clients::findByClientId)
                .filter(Objects::nonNull)
                .anyMatch(client -> client.getPostLogoutRedirectUris().contains(uri));
    }

    private static List<String> audience(@Nullable String idToken) {
        if (idToken == null || idToken.length() > LONGEST_HINT) {
            return List.of();
        }
        try {
            return SignedJWT.parse(idToken).getJWTClaimsSet().getAudience();
        } catch (ParseException noToken) {
            return List.of();
        }
    }

    private static String withState(String uri, HttpServletRequest request) {
        String state = request.getParameter("state");
        if (state == null || state.length() > RequestChecks.LONGEST_STATE) {
            return uri;
        }
        return BackToClient.address(uri, new TreeMap<>(Map.of("state", state)));
    }
}
