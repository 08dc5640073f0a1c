package be.namens.entrance;

import be.namens.shared.NamensSettings;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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

/** Every entrance as a client of the OpenID Provider; every address is set, so that nothing is fetched at start. */
@Configuration(proxyBeanMethods = false)
class OwnClients {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Bean
    ClientRegistrationRepository ownRegistrations(
            NamensSettings settings, EntranceSettings own, List<Entrance> entrances, OwnEServices eServices) {
        String provider = settings.baseUrl() + "/op";
        String backChannel = (own.backChannel() == null ? settings.baseUrl() : own.backChannel()) + "/op";
        return new InMemoryClientRegistrationRepository(entrances.stream()
                .map(entrance -> ClientRegistration.withRegistrationId(entrance.code())
                        .clientName(entrance.name().nl())
                        .clientId(entrance.clientId())
                        .clientSecret(eServices.clientSecret(entrance))
                        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                        .clientSettings(ClientRegistration.ClientSettings.builder()
                                .requireProofKey(true)
                                .build())
                        .redirectUri(settings.baseUrl() + entrance.arrival())
                        .scope(new TreeSet<>(entrance.scopes()))
                        .issuerUri(provider)
                        .authorizationUri(provider + "/v1/auth")
                        .tokenUri(backChannel + "/v1/token")
                        .jwkSetUri(backChannel + "/v1/keys")
                        .userNameAttributeName("sub")
                        .build())
                .toList());
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> ownTokens() {
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
    JwtDecoderFactory<ClientRegistration> ownIdTokens() {
        // One decoder for each, which keeps the provider's keys and fetches them again when it meets a new one.
        return new IdTokens();
    }

    private static JdkClientHttpRequestFactory patiently() {
        var factory = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        factory.setReadTimeout(PATIENCE);
        return factory;
    }

    private static final class IdTokens implements JwtDecoderFactory<ClientRegistration> {

        private final Map<String, NimbusJwtDecoder> decoders = new ConcurrentHashMap<>();

        @Override
        public NimbusJwtDecoder createDecoder(ClientRegistration registration) {
            return decoders.computeIfAbsent(registration.getRegistrationId(), id -> decoder(registration));
        }

        private static NimbusJwtDecoder decoder(ClientRegistration registration) {
            var decoder = NimbusJwtDecoder.withJwkSetUri(Objects.requireNonNull(
                            registration.getProviderDetails().getJwkSetUri()))
                    .jwsAlgorithm(SignatureAlgorithm.RS256)
                    .restOperations(new RestTemplate(patiently()))
                    .build();
            decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                    new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            return decoder;
        }
    }
}
