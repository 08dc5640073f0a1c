package kmo.portefeuille;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** The OpenID Provider, met when it is first needed: kmo-portefeuille starts without it, and finds it when it is there. */
@Component
class Provider implements ClientRegistrationRepository, JwtDecoderFactory<ClientRegistration> {

    static final String NAME = "namens";

    private static final ParameterizedTypeReference<Map<String, Object>> CLAIMS = new ParameterizedTypeReference<>() {};

    private final KmoSettings settings;
    private final RestTemplate calls;
    private final RestClient http;
    private volatile @Nullable Met met;

    /** What is known since the provider answered once. */
    private record Met(ClientRegistration registration, String userInfo, String introspection, JwtDecoder idTokens) {}

    Provider(KmoSettings settings, RestTemplate providerCalls) {
        this.settings = settings;
        this.calls = providerCalls;
        this.http = RestClient.create(providerCalls);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String name) {
        return NAME.equals(name) ? registration() : null;
    }

    @Override
    public JwtDecoder createDecoder(ClientRegistration registration) {
        return met().idTokens();
    }

    /** Throws {@link ProviderDown} as long as the provider has not answered once. */
    ClientRegistration registration() {
        return met().registration();
    }

    /** Where to log out everywhere: at the provider, which sends back to {@code page}. */
    URI endSession(String idToken, URI page, String state) {
        return atEndOfSession()
                .queryParam("client_id", settings.clientId())
                .queryParam("post_logout_redirect_uri", "{page}")
                .queryParam("state", state)
                .queryParam("id_token_hint", idToken)
                .encode()
                .buildAndExpand(page)
                .toUri();
    }

    /** Where to choose for whom one acts, without proving again who one is; then on to {@code page}. */
    URI switchAccount(URI page) {
        return atEndOfSession()
                .queryParam("switch")
                .queryParam("client_id", settings.clientId())
                .queryParam("post_logout_redirect_uri", "{page}")
                .encode()
                .buildAndExpand(page)
                .toUri();
    }

    /** What the provider says now of whom it gave this access token. */
    Answer ask(String accessToken) {
        try {
            var claims = http.get()
                    .uri(met().userInfo())
                    .headers(headers -> headers.setBearerAuth(accessToken))
                    .retrieve()
                    .body(CLAIMS);
            return claims == null ? new Answer.Silence() : new Answer.Claims(claims);
        } catch (HttpClientErrorException.Unauthorized | HttpClientErrorException.Forbidden ended) {
            return new Answer.Ended();
        } catch (RestClientException | ProviderDown failure) {
            return new Answer.Silence();
        }
    }

    /** What an access token is worth that somebody shows us: whose it is, what they may, and how they were proven (RFC 7662). */
    Answer introspect(String accessToken) {
        var question = new LinkedMultiValueMap<String, String>();
        question.add("token", accessToken);
        try {
            var claims = http.post()
                    .uri(met().introspection())
                    .headers(headers -> headers.setBasicAuth(settings.clientId(), settings.clientSecret()))
                    .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                    .body(question)
                    .retrieve()
                    .body(CLAIMS);
            if (claims == null) {
                return new Answer.Silence();
            }
            boolean active = Boolean.TRUE.equals(claims.get("active"))
                    && settings.clientId().equals(claims.get("client_id"));
            return active ? new Answer.Claims(claims) : new Answer.Ended();
        } catch (RestClientException | ProviderDown failure) {
            return new Answer.Silence();
        }
    }

    /** The provider's answer to: is it still so? */
    sealed interface Answer {

        record Claims(Map<String, Object> claims) implements Answer {}

        /** The access token no longer counts. */
        record Ended() implements Answer {}

        /** No answer, or none that can be understood. */
        record Silence() implements Answer {}
    }

    private UriComponentsBuilder atEndOfSession() {
        var endpoint =
                registration().getProviderDetails().getConfigurationMetadata().get("end_session_endpoint");
        return UriComponentsBuilder.fromUriString(
                endpoint instanceof String address ? address : settings.issuer() + "/v1/logout");
    }

    private Met met() {
        var known = met;
        if (known == null) {
            known = meet();
            met = known;
        }
        return known;
    }

    private Met meet() {
        try {
            var configuration = http.get()
                    .uri(settings.issuer() + "/.well-known/openid-configuration")
                    .retrieve()
                    .body(CLAIMS);
            if (configuration == null || !settings.issuer().toString().equals(configuration.get("issuer"))) {
                throw new IllegalStateException("Another issuer answers at " + settings.issuer());
            }
            var registration = ClientRegistrations.fromOidcConfiguration(configuration)
                    .registrationId(NAME)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .redirectUri(settings.page("/login/oauth2/code/" + NAME).toString())
                    .scope("openid", "profile", "vo", "vlaio_inkom")
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .build();
            var endpoints = registration.getProviderDetails();
            return new Met(
                    registration,
                    published(endpoints.getUserInfoEndpoint().getUri(), "userinfo_endpoint"),
                    configuration.get("introspection_endpoint") instanceof String address
                            ? address
                            : settings.issuer() + "/v1/introspect",
                    idTokens(registration, published(endpoints.getJwkSetUri(), "jwks_uri")));
        } catch (RestClientException | IllegalArgumentException | IllegalStateException failure) {
            throw new ProviderDown(failure);
        }
    }

    private static String published(@Nullable String endpoint, String name) {
        if (endpoint == null) {
            throw new IllegalStateException("The provider publishes no " + name);
        }
        return endpoint;
    }

    private JwtDecoder idTokens(ClientRegistration registration, String keys) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .restOperations(calls)
                .build();
        decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
        return decoder;
    }
}
