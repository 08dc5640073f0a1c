package be.namens.oidc;

import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * OpenID Connect Core 1.0, section 5.3: the claims as they hold now, not as they held at the sign-in.
 *
 * <p>Spring's own endpoint takes JWT access tokens only; ours are opaque by default.
 */
class UserInfoEndpoint extends OncePerRequestFilter {

    private final AuthorizationRows rows;
    private final ClientRegistry clients;
    private final ClaimsNow claimsNow;
    private final TheClock clock;
    private final JsonMapper json;
    private final DefaultBearerTokenResolver bearer = new DefaultBearerTokenResolver();

    UserInfoEndpoint(
            AuthorizationRows rows, ClientRegistry clients, ClaimsNow claimsNow, TheClock clock, JsonMapper json) {
        this.rows = rows;
        this.clients = clients;
        this.claimsNow = claimsNow;
        this.clock = clock;
        this.json = json;
        // RFC 6750, section 2.3: never in the address.
        bearer.setAllowFormEncodedBodyParameter(true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OpPaths.USER_INFO.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        if (AllowedMethods.GET_HEAD_AND_POST.refuseOther(request, response)) {
            return;
        }
        Optional<String> token = token(request);
        Optional<Map<String, Object>> claims = token.flatMap(value -> rows.byAccessToken(OpaqueToken.sha256(value)))
                .filter(found -> found.activeAt(clock.now()))
                .flatMap(this::claims);
        if (claims.isEmpty()) {
            // RFC 6750, section 3.1: who brought no token made no error.
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE, token.isPresent() ? "Bearer error=\"invalid_token\"" : "Bearer");
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            return;
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(claims.get()));
    }

    private Optional<Map<String, Object>> claims(AuthorizationRow.Found found) {
        var row = found.row();
        return clients.eService(row.clientId())
                .flatMap(eService -> claimsNow.of(row.basis(), eService, found.scopes(), "userinfo"))
                .map(current -> {
                    var claims = new TreeMap<>(current);
                    claims.put("sub", row.basis().subject());
                    if (row.asked().containsKey(Asked.ACR_VALUES)) {
                        claims.put("acr", row.basis().identity().means().urn());
                    }
                    return claims;
                });
    }

    private Optional<String> token(HttpServletRequest request) {
        try {
            return Optional.ofNullable(bearer.resolve(request));
        } catch (OAuth2AuthenticationException malformed) {
            return Optional.empty();
        }
    }
}
