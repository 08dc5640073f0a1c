package be.namens.oidc;

import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.token.JwtGenerator;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.stereotype.Component;

/** Makes codes and opaque tokens of 43 characters of base64url, as ACM's, and lets Spring make the JWTs. */
@Component
class Tokens implements OAuth2TokenGenerator<OAuth2Token> {

    private final TheClock clock;

    private final OAuth2TokenGenerator<Jwt> jwts;

    Tokens(TheClock clock, JWKSource<SecurityContext> keys, TokenClaims claims) {
        this.clock = clock;
        var generator = new JwtGenerator(new NimbusJwtEncoder(keys));
        generator.setJwtCustomizer(claims);
        generator.setClock(clock.asJavaClock());
        this.jwts = generator;
    }

    @Override
    public @Nullable OAuth2Token generate(OAuth2TokenContext context) {
        return switch (context.getTokenType().getValue()) {
            case OAuth2ParameterNames.ACCESS_TOKEN -> opaque(context) ? access(context) : jwts.generate(context);
            case OAuth2ParameterNames.REFRESH_TOKEN -> refresh(context);
            default -> jwts.generate(context);
        };
    }

    /** For the authorization endpoint. */
    @Nullable
    OAuth2AuthorizationCode code(OAuth2TokenContext context) {
        if (!new OAuth2TokenType(OAuth2ParameterNames.CODE).equals(context.getTokenType())) {
            return null;
        }
        Instant now = clock.now();
        return new OAuth2AuthorizationCode(
                OpaqueToken.random().value(),
                now,
                now.plus(context.getRegisteredClient().getTokenSettings().getAuthorizationCodeTimeToLive()));
    }

    private static boolean opaque(OAuth2TokenContext context) {
        return OAuth2TokenFormat.REFERENCE.equals(
                context.getRegisteredClient().getTokenSettings().getAccessTokenFormat());
    }

    private OAuth2AccessToken access(OAuth2TokenContext context) {
        Instant now = clock.now();
        return new OAuth2AccessToken(
                OAuth2AccessToken.TokenType.BEARER,
                OpaqueToken.random().value(),
                now,
                now.plus(context.getRegisteredClient().getTokenSettings().getAccessTokenTimeToLive()),
                context.getAuthorizedScopes());
    }

    /**
     * Only with {@code offline_access} at the sign-in: who asks less at a refresh narrows that access token (RFC 6749, section 6).
     * A rotated token does not live longer than the first would have.
     */
    private @Nullable OAuth2RefreshToken refresh(OAuth2TokenContext context) {
        var previous = Objects.requireNonNull(context.getAuthorization()).getRefreshToken();
        if (previous == null && !context.getAuthorizedScopes().contains("offline_access")) {
            return null;
        }
        Instant now = clock.now();
        Instant expiry = previous == null
                ? now.plus(context.getRegisteredClient().getTokenSettings().getRefreshTokenTimeToLive())
                : Objects.requireNonNull(previous.getToken().getExpiresAt());
        return new OAuth2RefreshToken(OpaqueToken.random().value(), now, expiry);
    }
}
