package be.namens.oidc;

import be.namens.audit.AuditTrail;
import be.namens.eservices.EService;
import be.namens.shared.OpaqueToken;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.stereotype.Component;

/** Fills ID tokens as ACM does, and JWT access tokens after RFC 9068. */
@Component
class TokenClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final ClaimsNow claimsNow;
    private final SigningKeys keys;
    private final OpSettings settings;
    private final AuditTrail trail;

    TokenClaims(ClaimsNow claimsNow, SigningKeys keys, OpSettings settings, AuditTrail trail) {
        this.claimsNow = claimsNow;
        this.keys = keys;
        this.settings = settings;
        this.trail = trail;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        String kid = keys.signing().getKeyID();
        context.getJwsHeader().keyId(kid);
        Map<String, Object> claims = claims(context);
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            accessToken(context, claims);
        } else {
            idToken(context, claims, kid);
        }
    }

    private Map<String, Object> claims(JwtEncodingContext context) {
        Basis basis = AuthorizationsInPostgres.basisOf(authorizationOf(context));
        if (AuthorizationGrantType.REFRESH_TOKEN.equals(context.getAuthorizationGrantType())) {
            EService eService = ClientRegistry.eServiceOf(context.getRegisteredClient());
            return RequestMemo.once(
                    "refreshed claims",
                    () -> claimsNow
                            .of(basis, eService, context.getAuthorizedScopes(), "refresh")
                            .orElseThrow(() -> new OAuth2AuthenticationException(new OAuth2Error(
                                    OAuth2ErrorCodes.INVALID_GRANT,
                                    "The right that this token rested on has ended",
                                    null))));
        }
        var claims = new java.util.TreeMap<>(basis.claims());
        claims.putAll(claimsNow.nationalNumber(basis, context.getAuthorizedScopes()));
        return claims;
    }

    /** OpenID Connect Core 1.0, section 2, with the claims of ACM: {@code kid} is repeated in the payload. */
    private void idToken(JwtEncodingContext context, Map<String, Object> claims, String kid) {
        OAuth2Authorization authorization = authorizationOf(context);
        Basis basis = AuthorizationsInPostgres.basisOf(authorization);
        Map<String, Object> asked = AuthorizationShape.requestOf(authorization).getAdditionalParameters();
        Instant issuedAt = Objects.requireNonNull(Objects.requireNonNull(authorization.getAccessToken())
                .getToken()
                .getIssuedAt());
        var token = context.getClaims();
        token.issuedAt(issuedAt);
        token.expiresAt(issuedAt.plus(settings.idTokenLifetime()));
        token.claims(all -> {
            all.remove("jti");
            all.put("kid", kid);
            all.put("at_hash", atHash(authorization));
            all.putAll(claims);
            // ACM gives acr only when it was asked for; auth_time is REQUIRED when max_age was.
            if (!Asked.list(asked, Asked.ACR_VALUES).isEmpty()) {
                all.put("acr", basis.identity().means().urn());
            }
            if (asked.containsKey(Asked.MAX_AGE)) {
                all.put("auth_time", basis.identity().at().getEpochSecond());
            }
        });
        context.getJwsHeader().type("JWT");
        issued(context, basis);
    }

    /** RFC 9068, section 2; an API decides by {@code acr} and {@code auth_time} whether it asks for more (RFC 9470, section 6.1). */
    private static void accessToken(JwtEncodingContext context, Map<String, Object> claims) {
        context.getJwsHeader().type("at+jwt");
        context.getClaims().claims(all -> {
            Basis basis = AuthorizationsInPostgres.basisOf(authorizationOf(context));
            all.put("acr", basis.identity().means().urn());
            all.put("auth_time", basis.identity().at().getEpochSecond());
            all.put("client_id", context.getRegisteredClient().getClientId());
            all.put("scope", spaced(context.getAuthorizedScopes()));
            claims.forEach((name, value) -> {
                if (name.startsWith("vo_") || name.endsWith("_rol_3d")) {
                    all.put(name, value);
                }
            });
        });
    }

    private void issued(JwtEncodingContext context, Basis basis) {
        trail.record(new TokenFacts.Issued(
                basis,
                context.getRegisteredClient().getClientId(),
                ClientRegistry.eServiceOf(context.getRegisteredClient()).id().value(),
                Objects.requireNonNull(context.getAuthorizationGrantType()).getValue(),
                spaced(context.getAuthorizedScopes())));
    }

    static String spaced(Set<String> scopes) {
        return String.join(" ", new TreeSet<>(scopes));
    }

    private static OAuth2Authorization authorizationOf(JwtEncodingContext context) {
        return Objects.requireNonNull(context.getAuthorization());
    }

    /** OpenID Connect Core 1.0, section 3.1.3.6: the left half of the hash, in base64url. */
    private static String atHash(OAuth2Authorization authorization) {
        String token = Objects.requireNonNull(authorization.getAccessToken())
                .getToken()
                .getTokenValue();
        byte[] hash = OpaqueToken.sha256(token);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, hash.length / 2));
    }
}
