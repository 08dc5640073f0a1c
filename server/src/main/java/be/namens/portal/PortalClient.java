package be.namens.portal;

import be.namens.shared.NamensSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/** The portal as a client of the OpenID Provider; every address is set, so that nothing is fetched at start. */
@Configuration(proxyBeanMethods = false)
class PortalClient {

    static final String REGISTRATION = "portal";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    ClientRegistrationRepository portalRegistration(
            NamensSettings settings, PortalSettings portal, PortalEService eService) {
        String provider = settings.baseUrl() + "/op";
        URI own = portal.backChannel() == null ? settings.baseUrl() : portal.backChannel();
        String backChannel = own + "/op";
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
                .clientName("Gebruikersbeheer")
                .clientId(PortalEService.CLIENT_ID)
                .clientSecret(eService.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(settings.baseUrl() + PortalEService.SIGNED_IN)
                .scope("openid", "profile")
                .issuerUri(provider)
                .authorizationUri(provider + "/v1/auth")
                .tokenUri(backChannel + "/v1/token")
                .jwkSetUri(backChannel + "/v1/keys")
                .userNameAttributeName("sub")
                .build());
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> portalTokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(RestClient.builder()
                .requestFactory(patiently())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return client;
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> portalIdTokens() {
        // One decoder, which keeps the provider's keys and fetches them again when it meets a new one.
        return new IdTokens();
    }

    private static JdkClientHttpRequestFactory patiently() {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        factory.setReadTimeout(PATIENCE);
        return factory;
    }

    private static final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

        private volatile @Nullable NimbusJwtDecoder decoder;

        @Override
        public NimbusJwtDecoder createDecoder(ClientRegistration registration) {
            NimbusJwtDecoder known = decoder;
            if (known == null) {
                known = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(
                                registration.getProviderDetails().getJwkSetUri()))
                        .jwsAlgorithm(SignatureAlgorithm.RS256)
                        .restOperations(new RestTemplate(patiently()))
                        .build();
                known.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
                known.setClaimSetConverter(
                        new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
                decoder = known;
            }
            return known;
        }
    }
}
