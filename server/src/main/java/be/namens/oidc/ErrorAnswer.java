package be.namens.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Answers a refused authorization request: to the e-service where that is safe, else to the person (RFC 6749, section 4.1.2.1). */
@Component
class ErrorAnswer implements AuthenticationFailureHandler {

    private final ClientRegistry clients;
    private final RefusalPage refusalPage;

    ErrorAnswer(ClientRegistry clients, RefusalPage refusalPage) {
        this.clients = clients;
        this.refusalPage = refusalPage;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        OAuth2Error error = ((OAuth2AuthenticationException) exception).getError();
        var about = exception instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused
                ? Optional.ofNullable(refused.getAuthorizationCodeRequestAuthentication())
                : Optional.<OAuth2AuthorizationCodeRequestAuthenticationToken>empty();
        Optional<Destination> destination = about.isPresent() ? checked(about.get()) : unread(request);
        if (destination.isPresent()) {
            response.sendRedirect(destination.get().with(error));
        } else {
            refusalPage.show(forThePerson(error), request, response);
        }
    }

    private static Optional<Destination> checked(OAuth2AuthorizationCodeRequestAuthenticationToken about) {
        return Optional.ofNullable(about.getRedirectUri())
                .filter(uri -> !uri.isBlank())
                .map(uri -> new Destination(uri, Optional.ofNullable(about.getState())));
    }

    /** Where Spring could not even read the request, another {@code response_type} say, nothing of it was checked yet. */
    private Optional<Destination> unread(HttpServletRequest request) {
        Optional<String> state = once(request, OAuth2ParameterNames.STATE)
                .filter(value -> !value.isEmpty() && value.length() <= RequestChecks.LONGEST_STATE);
        return once(request, OAuth2ParameterNames.CLIENT_ID)
                .flatMap(id -> Optional.ofNullable(clients.findByClientId(id)))
                .flatMap(client ->
                        once(request, OAuth2ParameterNames.REDIRECT_URI).filter(client.getRedirectUris()::contains))
                .map(uri -> new Destination(uri, state));
    }

    private static Optional<String> once(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values != null && values.length == 1 ? Optional.of(values[0]) : Optional.empty();
    }

    private static OidcRefusal forThePerson(OAuth2Error error) {
        String description = String.valueOf(error.getDescription());
        if (description.endsWith("client_id")) {
            return OidcRefusal.UNKNOWN_CLIENT;
        }
        return description.endsWith("redirect_uri") ? OidcRefusal.WRONG_REDIRECT_URI : OidcRefusal.UNREADABLE_REQUEST;
    }

    /** A registered address of the e-service, and the state that it gave. */
    private record Destination(String redirectUri, Optional<String> state) {

        String with(OAuth2Error error) {
            var parameters = new LinkedHashMap<String, String>();
            parameters.put("error", error.getErrorCode());
            Optional.ofNullable(error.getDescription()).ifPresent(text -> parameters.put("error_description", text));
            state.ifPresent(value -> parameters.put("state", value));
            return BackToClient.address(redirectUri, parameters);
        }
    }
}
