package be.namens.oidc;

import be.namens.signin.SignIn;
import be.namens.signin.Visitor;
import be.namens.signin.Visitors;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session as ACM does: bare, or with {@code client_id}, {@code post_logout_redirect_uri} and {@code state}; with
 * {@code switch}, whatever its value, the session stays and only the choice for whom is forgotten.
 *
 * <p>An {@code id_token_hint} is neither needed nor looked at: it would prove nothing that the session cookie does not.
 */
class LogoutEndpoint extends OncePerRequestFilter {

    static final String SIGNED_OUT_PAGE = "/afgemeld";

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
        RegisteredClient client = clients.findByClientId(Objects.toString(request.getParameter("client_id"), ""));
        return client != null && client.getPostLogoutRedirectUris().contains(uri);
    }

    private static String withState(String uri, HttpServletRequest request) {
        String state = request.getParameter("state");
        if (state == null || state.length() > RequestChecks.LONGEST_STATE) {
            return uri;
        }
        return BackToClient.address(uri, new TreeMap<>(Map.of("state", state)));
    }
}
