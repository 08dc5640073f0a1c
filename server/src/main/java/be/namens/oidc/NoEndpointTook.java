package be.namens.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers what no endpoint took: a client that does not say who it is, another method, or an address that is none. */
@Component
class NoEndpointTook implements AuthenticationEntryPoint {

    private static final AllowedMethods POST = new AllowedMethods(List.of("POST"));
    private static final Set<String> FOR_CLIENTS = Set.of(OpPaths.TOKEN, OpPaths.INTROSPECT);

    private final JsonMapper json;

    NoEndpointTook(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unauthenticated)
            throws IOException {
        if (!FOR_CLIENTS.contains(request.getServletPath())) {
            response.sendError(HttpStatus.NOT_FOUND.value());
        } else if (!POST.refuseOther(request, response)) {
            // RFC 6749, section 5.2.
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.getOutputStream().write(json.writeValueAsBytes(Map.of("error", OAuth2ErrorCodes.INVALID_CLIENT)));
        }
    }
}
