package be.namens.oidc;

import be.namens.audit.AuditTrail;
import be.namens.keys.AddressLimits;
import be.namens.keys.AddressUse;
import be.namens.keys.NetworkAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers a client that did not prove itself (RFC 6749, section 5.2), and says 429 to one that goes on and on.
 *
 * <p>Counted for each address and client, so that one that is set up wrongly stops no other behind the same address.
 */
@Component
class RefusedClient implements AuthenticationFailureHandler {

    private static final String BASIC = "Basic ";
    private static final int LONGEST_NAME = 100;

    private final AddressLimits limits;
    private final ClientRegistry clients;
    private final AuditTrail trail;
    private final JsonMapper json;

    RefusedClient(AddressLimits limits, ClientRegistry clients, AuditTrail trail, JsonMapper json) {
        this.limits = limits;
        this.clients = clients;
        this.trail = trail;
        this.json = json;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        String error = failure instanceof OAuth2AuthenticationException protocol
                ? protocol.getError().getErrorCode()
                : OAuth2ErrorCodes.INVALID_CLIENT;
        String client = claimed(request);
        var wait = limits.use(AddressUse.REFUSED_CLIENT, NetworkAddress.of(request.getRemoteAddr()), client);
        tell(client);
        wait.ifPresent(until -> response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(until.toSeconds())));
        response.setStatus(wait.map(until -> HttpStatus.TOO_MANY_REQUESTS)
                .orElse(
                        OAuth2ErrorCodes.INVALID_CLIENT.equals(error)
                                ? HttpStatus.UNAUTHORIZED
                                : HttpStatus.BAD_REQUEST)
                .value());
        if (response.getStatus() == HttpStatus.UNAUTHORIZED.value()
                && request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            // RFC 6749, section 5.2: libraries wait for it before they believe the 401.
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Namens\"");
        }
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("error", error)));
    }

    private void tell(String clientId) {
        var known = clients.findByClientId(clientId);
        if (known != null) {
            trail.refused(new TokenFacts.ClientRefused(
                    ClientRegistry.eServiceOf(known).id().value()));
        }
    }

    /** As which client: what was said, which nobody has to believe. */
    private static String claimed(HttpServletRequest request) {
        String named = request.getParameter("client_id");
        if (named != null) {
            return bounded(named);
        }
        String header = Objects.requireNonNullElse(request.getHeader(HttpHeaders.AUTHORIZATION), "");
        if (!header.startsWith(BASIC)) {
            return "";
        }
        try {
            String pair =
                    new String(Base64.getDecoder().decode(header.substring(BASIC.length())), StandardCharsets.UTF_8);
            return bounded(pair.substring(0, Math.max(0, pair.indexOf(':'))));
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    private static String bounded(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }
}
