package be.namens.oidc;

import java.util.Objects;
import java.util.function.Consumer;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;

/** The checks of an authorization request, in this order; Spring adds those of the grant type, PKCE and {@code prompt}. */
final class RequestChecks {

    /** Longer is of no use to a client and costs every hop of the redirect. */
    static final int LONGEST_STATE = 4096;

    static final Consumer<OAuth2AuthorizationCodeRequestAuthenticationContext> IN_ORDER = ((Consumer<
                            OAuth2AuthorizationCodeRequestAuthenticationContext>)
                    RequestChecks::redirectUri)
            .andThen(RequestChecks::state)
            .andThen(RequestChecks::lengths)
            .andThen(RequestChecks::responseMode)
            .andThen(RequestChecks::maxAge)
            .andThen(RequestChecks::openid)
            .andThen(OAuth2AuthorizationCodeRequestAuthenticationValidator.DEFAULT_SCOPE_VALIDATOR);

    private RequestChecks() {}

    /** RFC 9700, section 2.1: exact string matching; unlike Spring's check also for loopback addresses. */
    private static void redirectUri(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        String redirectUri = request.getRedirectUri();
        if (redirectUri == null
                || !context.getRegisteredClient().getRedirectUris().contains(redirectUri)) {
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, OAuth2ParameterNames.REDIRECT_URI, request, Answer.NOWHERE);
        }
    }

    private static void state(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        if (Objects.toString(request.getState(), "").length() > LONGEST_STATE) {
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, OAuth2ParameterNames.STATE, request, Answer.WITHOUT_STATE);
        }
    }

    private static void lengths(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        Asked.firstTooLong(request.getAdditionalParameters()).ifPresent(name -> {
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, name, request, Answer.COMPLETE);
        });
    }

    private static void responseMode(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        if (!"query".equals(request.getAdditionalParameters().getOrDefault("response_mode", "query"))) {
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, "response_mode", request, Answer.COMPLETE);
        }
    }

    private static void maxAge(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        String seconds = Objects.toString(request.getAdditionalParameters().get(Asked.MAX_AGE), "0");
        if (!seconds.matches("[0-9]{1,9}")) {
            throw refused(OAuth2ErrorCodes.INVALID_REQUEST, Asked.MAX_AGE, request, Answer.COMPLETE);
        }
    }

    private static void openid(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        if (!request.getScopes().contains("openid")) {
            throw refused(OAuth2ErrorCodes.INVALID_SCOPE, OAuth2ParameterNames.SCOPE, request, Answer.COMPLETE);
        }
    }

    /** An error that is sent to the e-service with its state. */
    static OAuth2AuthorizationCodeRequestAuthenticationException refused(
            String error, String parameter, OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        return refused(error, parameter, request, Answer.COMPLETE);
    }

    /** Sent to the e-service without its state, which may be what is too long. */
    static OAuth2AuthorizationCodeRequestAuthenticationException tooLong(
            OAuth2AuthorizationCodeRequestAuthenticationToken request) {
        return refused(OAuth2ErrorCodes.INVALID_REQUEST, "all together too long", request, Answer.WITHOUT_STATE);
    }

    private static OAuth2AuthorizationCodeRequestAuthenticationException refused(
            String error, String parameter, OAuth2AuthorizationCodeRequestAuthenticationToken request, Answer answer) {
        var about = new OAuth2AuthorizationCodeRequestAuthenticationToken(
                request.getAuthorizationUri(),
                request.getClientId(),
                (Authentication) Objects.requireNonNull(request.getPrincipal()),
                answer == Answer.NOWHERE ? null : request.getRedirectUri(),
                answer == Answer.COMPLETE ? request.getState() : null,
                request.getScopes(),
                request.getAdditionalParameters());
        return new OAuth2AuthorizationCodeRequestAuthenticationException(
                new OAuth2Error(error, "OAuth 2.0 Parameter: " + parameter, null), about);
    }

    private enum Answer {
        COMPLETE,
        WITHOUT_STATE,
        NOWHERE
    }
}
