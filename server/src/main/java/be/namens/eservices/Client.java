package be.namens.eservices;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * How an e-service speaks OpenID Connect with us.
 *
 * @param clientId a UUID of 36 characters at ACM; up to 100 characters here
 * @param secretHash SHA-256 of the client secret; empty when it authenticates by key only, or not at all
 * @param jwks the public keys for {@code private_key_jwt} as JWK Set; empty without
 * @param authenticationMethods of {@code client_secret_basic client_secret_post private_key_jwt none}
 * @param redirectUris compared as exact text
 * @param pkceRequired RFC 7636; always true without client authentication
 * @param jwtAccessToken a signed JWT instead of an opaque token
 * @param refreshTokens whether {@code offline_access} may be asked
 */
public record Client(
        String clientId,
        Optional<byte[]> secretHash,
        Optional<String> jwks,
        Set<String> authenticationMethods,
        Set<String> redirectUris,
        Set<String> postLogoutRedirectUris,
        Set<String> scopes,
        boolean pkceRequired,
        boolean jwtAccessToken,
        Duration accessTokenLifetime,
        boolean refreshTokens) {

    public Client {
        authenticationMethods = Set.copyOf(authenticationMethods);
        redirectUris = Set.copyOf(redirectUris);
        postLogoutRedirectUris = Set.copyOf(postLogoutRedirectUris);
        scopes = Set.copyOf(scopes);
        if (!scopes.contains("openid")) {
            throw new IllegalArgumentException("The client `" + clientId + "` needs the scope openid");
        }
        if (authenticationMethods.contains("none") && !pkceRequired) {
            throw new IllegalArgumentException("The client `" + clientId + "` has no secret and so must use PKCE");
        }
    }

    /** Does not show the hash of the secret. */
    @Override
    public String toString() {
        return "Client[" + clientId + "]";
    }
}
