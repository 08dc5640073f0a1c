package be.namens.keys.outside;

import be.namens.shared.Refused;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.util.LinkedMultiValueMap;

/** Gets tokens for a code; we show who we are by a signature of our own, or by a secret. */
final class Redeem {

    private static final OAuth2ErrorResponseErrorHandler ERRORS = new OAuth2ErrorResponseErrorHandler();

    private final RestClientAuthorizationCodeTokenResponseClient client =
            new RestClientAuthorizationCodeTokenResponseClient();

    Redeem(OutsideProvider provider) {
        client.setRestClient(BoundedHttp.client(provider.settings().timeout())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(
                        HttpStatusCode::is4xxClientError,
                        (request, response) -> ERRORS.handleError(request.getURI(), request.getMethod(), response))
                .build());
        provider.keys().signing().ifPresent(key -> {
            var assertion = new NimbusJwtClientAuthenticationParametersConverter<OAuth2AuthorizationCodeGrantRequest>(
                    registration -> key);
            if (provider.settings().assertionAudience().equals("issuer")) {
                assertion.setJwtClientAssertionCustomizer(
                        context -> context.getClaims().audience(List.of(provider.issuer())));
            }
            client.addParametersConverter(
                    request -> Objects.requireNonNullElseGet(assertion.convert(request), LinkedMultiValueMap::new));
        });
    }

    OAuth2AccessTokenResponse redeem(Metadata metadata, OAuth2AuthorizationRequest sent, String code) {
        var answer = OAuth2AuthorizationResponse.success(code)
                .redirectUri(Objects.requireNonNull(sent.getRedirectUri()))
                .state(Objects.requireNonNull(sent.getState()))
                .build();
        try {
            return client.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                    metadata.client(), new OAuth2AuthorizationExchange(sent, answer)));
        } catch (OAuth2AuthorizationException failure) {
            // Spring calls an answer that it cannot read, or that did not come, invalid_token_response.
            throw new Refused(
                    failure.getError().getErrorCode().equals("invalid_token_response")
                            ? BoundedHttp.reason(failure)
                            : OutsideRefusal.OUTSIDE_CODE_REFUSED);
        }
    }
}
