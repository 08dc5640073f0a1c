package be.namens.oidc;

import be.namens.oidc.AuthorizationRow.Found;
import be.namens.shared.NamensSettings;
import java.security.Principal;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** Turns Spring's authorization into our row and back. */
@Component
class AuthorizationShape {

    private static final String PRESENTED = "namens.presented-refresh-token";

    private final ClientRegistry clients;
    private final NamensSettings namens;

    AuthorizationShape(ClientRegistry clients, NamensSettings namens) {
        this.clients = clients;
        this.namens = namens;
    }

    AuthorizationRow row(OAuth2Authorization authorization, Instant now) {
        var request = requestOf(authorization);
        var code = Objects.requireNonNull(authorization.getToken(OAuth2AuthorizationCode.class))
                .getToken();
        return new AuthorizationRow(
                UUID.fromString(authorization.getId()),
                authorization.getRegisteredClientId(),
                AuthorizationsInPostgres.basisOf(authorization),
                authorization.getAuthorizedScopes(),
                Objects.requireNonNull(request.getRedirectUri()),
                Asked.of(request.getAdditionalParameters()),
                AuthorizationRows.hash(code.getTokenValue()),
                Objects.requireNonNull(code.getExpiresAt()),
                Optional.empty(),
                now,
                Optional.empty());
    }

    OAuth2Authorization withCode(AuthorizationRow row) {
        return base(row, row.scopes()).build();
    }

    OAuth2Authorization withCode(AuthorizationRow row, String code) {
        return base(row, row.scopes())
                .token(new OAuth2AuthorizationCode(code, row.madeAt(), row.codeExpiresAt()))
                .build();
    }

    OAuth2Authorization withRefreshToken(Found found, String token) {
        var previous = new OidcIdToken(
                "previous",
                found.madeAt(),
                found.expiresAt(),
                Map.of("sub", found.row().basis().subject()));
        return base(found.row(), found.row().scopes())
                .attribute(PRESENTED, found.hash())
                .refreshToken(new OAuth2RefreshToken(token, found.madeAt(), found.expiresAt()))
                // Spring copies the session's claims from the previous ID token, of which ours have none.
                .token(previous)
                .build();
    }

    Optional<String> presentedRefreshToken(OAuth2Authorization authorization) {
        return Optional.ofNullable(authorization.getAttribute(PRESENTED));
    }

    static OAuth2AuthorizationRequest requestOf(OAuth2Authorization authorization) {
        return Objects.requireNonNull(authorization.getAttribute(OAuth2AuthorizationRequest.class.getName()));
    }

    private OAuth2Authorization.Builder base(AuthorizationRow row, Set<String> scopes) {
        RegisteredClient client = Objects.requireNonNull(clients.findByClientId(row.clientId()));
        var request = OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(OpSettings.issuer(namens) + OpPaths.AUTHORIZE)
                .clientId(row.clientId())
                .redirectUri(row.redirectUri())
                .scopes(row.scopes())
                .additionalParameters(Map.copyOf(row.asked()))
                .build();
        return OAuth2Authorization.withRegisteredClient(client)
                .id(row.id().toString())
                .principalName(row.basis().subject())
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizedScopes(scopes)
                .attribute(Principal.class.getName(), new Grantee(row.basis()))
                .attribute(OAuth2AuthorizationRequest.class.getName(), request);
    }
}
