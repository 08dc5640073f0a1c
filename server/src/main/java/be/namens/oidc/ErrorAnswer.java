package be.namens.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Answers a refused authorization request: to the e-service where that is safe, else to the person (RFC 6749, section 4.1.2.1). */
@Component
class ErrorAnswer implements AuthenticationFailureHandler {

    private final RefusalPage refusalPage;

    ErrorAnswer(RefusalPage refusalPage) {
        this.refusalPage = refusalPage;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException exception)
            throws IOException {
        OAuth2Error error = ((OAuth2AuthenticationException) exception).getError();
        var about = exception instanceof OAuth2AuthorizationCodeRequestAuthenticationException refused
                ? refused.getAuthorizationCodeRequestAuthentication()
                : null;
        String redirectUri = about == null ? null : about.getRedirectUri();
        if (about == null || redirectUri == null || redirectUri.isBlank()) {
            refusalPage.show(forThePerson(error), request, response);
            return;
        }
        response.sendRedirect(address(redirectUri, error, about));
    }

    private static String address(
            String redirectUri, OAuth2Error error, OAuth2AuthorizationCodeRequestAuthenticationToken about) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("error", error.getErrorCode());
        String description = error.getDescription();
        if (description != null) {
            parameters.put("error_description", description);
        }
        String state = about.getState();
        if (state != null) {
            parameters.put("state", state);
        }
        return BackToClient.address(redirectUri, parameters);
    }

    private static OidcRefusal forThePerson(OAuth2Error error) {
        String description = String.valueOf(error.getDescription());
        if (description.endsWith("client_id")) {
            return OidcRefusal.UNKNOWN_CLIENT;
        }
        return description.endsWith("redirect_uri") ? OidcRefusal.WRONG_REDIRECT_URI : OidcRefusal.UNREADABLE_REQUEST;
    }
}
