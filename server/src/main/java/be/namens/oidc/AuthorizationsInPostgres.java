package be.namens.oidc;

import be.namens.audit.AuditTrail;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * Keeps what Spring's endpoints give and redeem: three statements at most for a sign-in, and only hashes of codes and tokens.
 *
 * <p>A code or refresh token that is shown a second time was stolen, from either party: everything that came from it ends
 * (RFC 9700, sections 2.1.1 and 4.14.2).
 */
@Component
class AuthorizationsInPostgres implements OAuth2AuthorizationService {

    private final AuthorizationRows rows;
    private final AuthorizationShape shape;
    private final AuditTrail trail;
    private final TheClock clock;

    AuthorizationsInPostgres(AuthorizationRows rows, AuthorizationShape shape, AuditTrail trail, TheClock clock) {
        this.rows = rows;
        this.shape = shape;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void save(OAuth2Authorization authorization) {
        Instant now = clock.now();
        if (authorization.getAccessToken() != null) {
            rows.tokensGiven(authorization, shape.presentedRefreshToken(authorization), now);
        } else if (Objects.requireNonNull(authorization.getToken(OAuth2AuthorizationCode.class))
                .isInvalidated()) {
            // Another client showed the code.
            rows.end(UUID.fromString(authorization.getId()), now);
        } else {
            rows.codeGiven(shape.row(authorization, now));
        }
    }

    @Override
    public void remove(OAuth2Authorization authorization) {
        rows.end(UUID.fromString(authorization.getId()), clock.now());
    }

    @Override
    public @Nullable OAuth2Authorization findById(String id) {
        return rows.byId(UUID.fromString(id)).map(shape::withCode).orElse(null);
    }

    @Override
    public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
        if (token.isBlank() || token.length() > LONGEST_TOKEN) {
            return null;
        }
        String kind = type == null ? "any" : type.getValue();
        return RequestMemo.once("token " + kind + " " + token, () -> find(token, kind))
                .orElse(null);
    }

    /** A JWT access token with every claim stays far below this. */
    private static final int LONGEST_TOKEN = 16_384;

    private Optional<OAuth2Authorization> find(String token, String kind) {
        byte[] hash = OpaqueToken.sha256(token);
        return switch (kind) {
            case "code" ->
                rows.byCode(hash)
                        .flatMap(row -> unlessReplayed(row, row.codeUsedAt(), "code"))
                        .map(row -> shape.withCode(row, token));
            case "refresh_token" ->
                rows.byRefreshToken(hash)
                        .flatMap(found -> unlessReplayed(found.row(), found.usedAt(), "refresh_token")
                                .map(row -> shape.withRefreshToken(found, token)))
                        .map(this::withinItsTime);
            default -> Optional.empty();
        };
    }

    private Optional<AuthorizationRow> unlessReplayed(AuthorizationRow row, Optional<Instant> usedAt, String what) {
        if (row.endedAt().isPresent()) {
            return Optional.empty();
        }
        if (usedAt.isPresent()) {
            rows.end(row.id(), clock.now());
            trail.refused(new TokenFacts.Replayed(row, what));
            return Optional.empty();
        }
        return Optional.of(row);
    }

    /** After the longest time ACM answers {@code invalid_request}. */
    private OAuth2Authorization withinItsTime(OAuth2Authorization authorization) {
        if (!Objects.requireNonNull(authorization.getRefreshToken()).isActive()) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
        return authorization;
    }

    /** The sign-in that a token of this client rests on. */
    static Basis basisOf(OAuth2Authorization authorization) {
        Authentication principal = authorization.getAttribute(java.security.Principal.class.getName());
        return ((Grantee) Objects.requireNonNull(principal)).basis();
    }
}
