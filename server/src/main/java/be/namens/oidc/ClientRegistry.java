package be.namens.oidc;

import be.namens.eservices.Client;
import be.namens.eservices.EService;
import be.namens.eservices.EServices;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Shows our e-services to Spring's endpoints as registered clients; each is read once in a request. */
@Component
class ClientRegistry implements RegisteredClientRepository {

    private static final String E_SERVICE = "namens.e-service";
    private static final int LONGEST_CLIENT_ID = 100;

    private final EServices eServices;
    private final OpSettings settings;

    ClientRegistry(EServices eServices, OpSettings settings) {
        this.eServices = eServices;
        this.settings = settings;
    }

    static EService eServiceOf(RegisteredClient client) {
        return Objects.requireNonNull(client.getClientSettings().getSetting(E_SERVICE));
    }

    /** The e-service of a token that was given earlier; nothing when it has been closed since. */
    Optional<EService> eService(String clientId) {
        return Optional.ofNullable(findByClientId(clientId)).map(ClientRegistry::eServiceOf);
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        if (clientId.length() > LONGEST_CLIENT_ID) {
            return null;
        }
        return RequestMemo.once(
                        "client " + clientId,
                        () -> eServices.byClientId(clientId).map(this::registered))
                .orElse(null);
    }

    /** The identifier of a client is its {@code client_id}. */
    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    /** E-services are saved by their own module. */
    @Override
    public void save(RegisteredClient registeredClient) {
        throw new IllegalStateException("Clients are registered as e-services");
    }

    private RegisteredClient registered(EService eService) {
        Client client = eService.client();
        var registered = RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientName(eService.name().nl())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUris(uris -> uris.addAll(client.redirectUris()))
                .postLogoutRedirectUris(uris -> uris.addAll(client.postLogoutRedirectUris()))
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .clientSettings(clientSettings(eService))
                .tokenSettings(tokenSettings(client));
        client.secretHash().map(HexFormat.of()::formatHex).ifPresent(registered::clientSecret);
        client.authenticationMethods()
                .forEach(method -> registered.clientAuthenticationMethod(new ClientAuthenticationMethod(method)));
        if (client.refreshTokens()) {
            registered.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN);
        }
        return registered.build();
    }

    private static ClientSettings clientSettings(EService eService) {
        var settings = ClientSettings.builder()
                .requireAuthorizationConsent(false)
                .requireProofKey(eService.client().pkceRequired())
                .setting(E_SERVICE, eService);
        Optional.of(eService.client())
                .filter(client -> client.jwks().isPresent())
                .ifPresent(client -> settings.tokenEndpointAuthenticationSigningAlgorithm(SignatureAlgorithm.RS256));
        return settings.build();
    }

    private TokenSettings tokenSettings(Client client) {
        return TokenSettings.builder()
                .authorizationCodeTimeToLive(settings.codeLifetime())
                .accessTokenTimeToLive(client.accessTokenLifetime())
                .accessTokenFormat(
                        client.jwtAccessToken() ? OAuth2TokenFormat.SELF_CONTAINED : OAuth2TokenFormat.REFERENCE)
                .reuseRefreshTokens(false)
                .refreshTokenTimeToLive(settings.refreshLifetime())
                .build();
    }
}
