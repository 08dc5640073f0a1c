package be.namens.oidc;

import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.oauth2.server.authorization.authentication.JwtClientAssertionAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.oidc.OidcProviderConfiguration;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.stereotype.Component;

/** What differs from Spring's authorization server as it comes. */
@Component
class Endpoints {

    /** What we offer of the discovery document of ACM, instead of what Spring says of itself. */
    private static final List<String> NOT_OFFERED = List.of(
            "tls_client_certificate_bound_access_tokens",
            "dpop_signing_alg_values_supported",
            "revocation_endpoint",
            "revocation_endpoint_auth_methods_supported");

    private static final List<String> CLIENT_AUTHENTICATION =
            List.of("client_secret_basic", "client_secret_post", "private_key_jwt");

    private final Tokens tokens;
    private final ClientAssertion assertions;
    private final ErrorAnswer errorAnswer;
    private final RefusedClient refusedClient;

    Endpoints(Tokens tokens, ClientAssertion assertions, ErrorAnswer errorAnswer, RefusedClient refusedClient) {
        this.tokens = tokens;
        this.assertions = assertions;
        this.errorAnswer = errorAnswer;
        this.refusedClient = refusedClient;
    }

    void configure(OAuth2AuthorizationServerConfigurer provider) {
        provider.tokenGenerator(tokens)
                .clientAuthentication(clients -> clients.authenticationConverter(new AssertionWithoutClientId())
                        .authenticationProviders(this::clients)
                        .errorResponseHandler(refusedClient))
                .authorizationEndpoint(endpoint ->
                        endpoint.authenticationProviders(this::requests).errorResponseHandler(errorAnswer))
                .oidc(oidc -> oidc.providerConfigurationEndpoint(
                        discovery -> discovery.providerConfigurationCustomizer(Endpoints::discovery)));
        provider.addObjectPostProcessor(new NoHttpSession());
    }

    private void clients(List<AuthenticationProvider> providers) {
        providers.forEach(provider -> {
            if (provider instanceof JwtClientAssertionAuthenticationProvider byAssertion) {
                byAssertion.setJwtDecoderFactory(assertions);
            }
        });
    }

    private void requests(List<AuthenticationProvider> providers) {
        providers.forEach(provider -> {
            if (provider instanceof OAuth2AuthorizationCodeRequestAuthenticationProvider byCode) {
                byCode.setAuthenticationValidator(RequestChecks.IN_ORDER);
                byCode.setAuthorizationCodeGenerator(tokens::code);
            }
        });
    }

    /** Scopes stay unpublished, as at ACM: each client's are its own. */
    private static void discovery(OidcProviderConfiguration.Builder configuration) {
        configuration.claims(claims -> {
            NOT_OFFERED.forEach(claims::remove);
            claims.put("token_endpoint_auth_methods_supported", CLIENT_AUTHENTICATION);
            claims.put("introspection_endpoint_auth_methods_supported", CLIENT_AUTHENTICATION);
            claims.put("grant_types_supported", List.of("authorization_code", "refresh_token"));
            claims.put("response_modes_supported", List.of("query"));
            claims.put("claims_supported", List.of("sub"));
            claims.put("prompt_values_supported", List.of("none", "login", "select_account"));
        });
    }

    /** Spring would open an HttpSession for each sign-in to be able to give {@code sid}; our sessions are rows. */
    private static final class NoHttpSession implements ObjectPostProcessor<OAuth2AuthorizationEndpointFilter> {
        @Override
        public <O extends OAuth2AuthorizationEndpointFilter> O postProcess(O filter) {
            filter.setSessionAuthenticationStrategy((authentication, request, response) -> {});
            return filter;
        }
    }
}
