package kmo.portefeuille;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.web.client.ResourceAccessException;

/** Why somebody is not signed in, or no longer; each has the texts {@code kmo.problem.<code>.title}, {@code .text} and {@code .next}. */
enum Problem {
    /** The provider, or the person there, said no. */
    ACCESS_DENIED(HttpStatus.FORBIDDEN),
    /** Asked silently, and nobody was signed in. */
    LOGIN_REQUIRED(HttpStatus.FORBIDDEN),
    /** We asked what the provider does not allow us. */
    INVALID_SCOPE(HttpStatus.BAD_GATEWAY),
    /** An answer to a question that this browser did not ask, or asked too long ago. */
    STATE_MISMATCH(HttpStatus.BAD_REQUEST),
    PROVIDER_DOWN(HttpStatus.SERVICE_UNAVAILABLE),
    /** Signature, nonce or claims of the answer do not hold. */
    UNTRUSTED_ANSWER(HttpStatus.BAD_GATEWAY),
    /** Signed in, but without a right that opens kmo-portefeuille. */
    NO_RIGHT(HttpStatus.FORBIDDEN),
    /** The provider no longer confirms the right. */
    ACCESS_ENDED(HttpStatus.FORBIDDEN),
    SESSION_OVER(HttpStatus.FORBIDDEN),
    /** The provider cannot show what we ask of a proof. */
    PROOF_UNMET(HttpStatus.BAD_GATEWAY),
    /** Somebody came back from the provider without the stronger proof that was asked. */
    PROOF_NOT_STRONGER(HttpStatus.FORBIDDEN),
    OTHER(HttpStatus.INTERNAL_SERVER_ERROR);

    static final String PAGE = "/aanmelden/mislukt/";

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    HttpStatus status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String page() {
        return PAGE + code();
    }

    static Optional<Problem> of(String code) {
        return Stream.of(values())
                .filter(problem -> problem.code().equals(code))
                .findFirst();
    }

    /** What a failed sign-in means for the person. */
    static Problem of(AuthenticationException failure) {
        if (Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof ProviderDown
                        || cause instanceof ResourceAccessException
                        || cause instanceof IOException)) {
            return PROVIDER_DOWN;
        }
        if (!(failure instanceof OAuth2AuthenticationException protocol)) {
            return OTHER;
        }
        return switch (protocol.getError().getErrorCode()) {
            case "access_denied" -> ACCESS_DENIED;
            case "login_required", "interaction_required" -> LOGIN_REQUIRED;
            case "invalid_scope" -> INVALID_SCOPE;
            case "unmet_authentication_requirements" -> PROOF_UNMET;
            case "authorization_request_not_found", "invalid_request" -> STATE_MISMATCH;
            case "temporarily_unavailable", "server_error" -> PROVIDER_DOWN;
            case "invalid_id_token", "invalid_nonce", "untrusted_answer" -> UNTRUSTED_ANSWER;
            case "no_right" -> NO_RIGHT;
            default -> OTHER;
        };
    }
}
