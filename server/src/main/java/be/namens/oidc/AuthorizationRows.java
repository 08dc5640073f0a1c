package be.namens.oidc;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import be.namens.keys.ProvenIdentity;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.shared.OpaqueToken;
import be.namens.signin.Choice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The statements of {@code oidc.authorization_given} and {@code oidc.token}. */
@Component
class AuthorizationRows {

    /** How long a row stays after its last token has expired, so that a replay is still recognised as one. */
    private static final Duration KEPT_AFTER = Duration.ofDays(1);

    private static final int SWEEP_AT_ONCE = 1000;

    private static final TypeReference<Map<String, Object>> CLAIMS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> ASKED = new TypeReference<>() {};

    /** What was given, with when it was over: by itself, or with the session that it rests on. */
    private static final String GIVEN = """
            SELECT g.*, coalesce(g.ended_at, s.ended_at) AS over_at
            FROM oidc.authorization_given g LEFT JOIN signin.effective_session s ON s.id = g.session_id
            """;

    private final JdbcClient database;
    private final JsonMapper json;

    AuthorizationRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    void codeGiven(AuthorizationRow row) {
        Basis basis = row.basis();
        database.sql("""
                        INSERT INTO oidc.authorization_given (id, client_id, subject, person_id, session_id, key_kind,
                            means, means_acm, means_csam, proven_at, enterprise, scopes, claims, redirect_uri, asked,
                            code_hash, code_expires_at, made_at, sweep_after)
                        VALUES (:id, :client, :subject, :person, :session, :keyKind,
                            :means, :acm, :csam, :provenAt, :enterprise, :scopes, :claims::jsonb, :redirectUri, :asked::jsonb,
                            :codeHash, :codeExpiresAt, :madeAt, :sweepAfter)
                        """)
                .param("id", row.id())
                .param("client", row.clientId())
                .param("subject", basis.subject())
                .param("person", basis.identity().person().value())
                .param("session", basis.session())
                .param("keyKind", basis.identity().keyKind())
                .param("means", basis.identity().means().urn())
                .param("acm", basis.identity().means().level().acm())
                .param("csam", basis.identity().means().level().csam())
                .param("provenAt", Timestamp.from(basis.identity().at()))
                .param("enterprise", enterpriseOf(basis.choice()))
                .param("scopes", row.scopes().toArray(String[]::new))
                .param("claims", json.writeValueAsString(basis.claims()))
                .param("redirectUri", row.redirectUri())
                .param("asked", json.writeValueAsString(row.asked()))
                .param("codeHash", HexFormat.of().parseHex(row.codeHash()))
                .param("codeExpiresAt", Timestamp.from(row.codeExpiresAt()))
                .param("madeAt", Timestamp.from(row.madeAt()))
                .param("sweepAfter", Timestamp.from(row.codeExpiresAt().plus(KEPT_AFTER)))
                .update();
    }

    /** Uses up the code or the refresh token and keeps the new tokens, by one statement. */
    void tokensGiven(OAuth2Authorization authorization, Optional<String> presentedRefreshToken, Instant now) {
        var access = Objects.requireNonNull(authorization.getAccessToken()).getToken();
        var refresh = Optional.ofNullable(authorization.getRefreshToken())
                .map(OAuth2Authorization.Token::getToken)
                .filter(token -> !presentedRefreshToken.equals(Optional.of(hash(token.getTokenValue()))));
        Instant lastExpiry = refresh.map(AuthorizationRows::expiryOf).orElse(expiryOf(access));
        database.sql("""
                        WITH used AS (
                            UPDATE oidc.authorization_given
                            SET code_used_at = coalesce(code_used_at, :now), sweep_after = greatest(sweep_after, :sweepAfter)
                            WHERE id = :id
                        ), replaced AS (
                            UPDATE oidc.token SET used_at = :now WHERE hash = :presented
                        )
                        INSERT INTO oidc.token (hash, authorization_id, kind, scopes, made_at, expires_at)
                        SELECT hash, :id, kind, :scopes, :now, expires_at
                        FROM (VALUES (:access::bytea, 'access', :accessExpiry::timestamptz),
                                     (:refresh::bytea, 'refresh', :refreshExpiry::timestamptz)) AS given (hash, kind, expires_at)
                        WHERE hash IS NOT NULL
                        """)
                .param("now", Timestamp.from(now))
                .param("id", UUID.fromString(authorization.getId()))
                .param(
                        "presented",
                        presentedRefreshToken.map(HexFormat.of()::parseHex).orElse(null))
                .param("scopes", access.getScopes().toArray(String[]::new))
                .param("access", OpaqueToken.sha256(access.getTokenValue()))
                .param("accessExpiry", Timestamp.from(expiryOf(access)))
                .param(
                        "refresh",
                        refresh.map(token -> OpaqueToken.sha256(token.getTokenValue()))
                                .orElse(null))
                .param(
                        "refreshExpiry",
                        refresh.map(token -> Timestamp.from(expiryOf(token))).orElse(null))
                .param("sweepAfter", Timestamp.from(lastExpiry.plus(KEPT_AFTER)))
                .update();
    }

    /** Locks the row, so that of two requests with one code the second sees that it was used. */
    Optional<AuthorizationRow> byCode(byte[] hash) {
        return database.sql(GIVEN + " WHERE g.code_hash = ? FOR UPDATE OF g")
                .param(hash)
                .query((rs, number) -> row(rs))
                .optional();
    }

    Optional<AuthorizationRow> byId(UUID id) {
        return database.sql(GIVEN + " WHERE g.id = ?")
                .param(id)
                .query((rs, number) -> row(rs))
                .optional();
    }

    /** Locks the token, so that of two requests with one refresh token the second sees that it was replaced. */
    Optional<AuthorizationRow.Found> byRefreshToken(byte[] hash) {
        return byToken(hash, "refresh", "FOR UPDATE OF t, g");
    }

    Optional<AuthorizationRow.Found> byAccessToken(byte[] hash) {
        return byToken(hash, "access", "");
    }

    /** Whose standing at which enterprise a token of any kind rests on; nothing where somebody acts for themselves. */
    Optional<AskRegisterFirst.RestsOn> restsOn(byte[] hash) {
        return database.sql("""
                        SELECT g.person_id, g.enterprise
                          FROM oidc.token t JOIN oidc.authorization_given g ON g.id = t.authorization_id
                         WHERE t.hash = ? AND g.enterprise IS NOT NULL
                        """)
                .param(hash)
                .query((rs, number) -> new AskRegisterFirst.RestsOn(
                        new PersonId(rs.getObject("person_id", UUID.class)),
                        new EnterpriseNumber(rs.getString("enterprise"))))
                .optional();
    }

    private Optional<AuthorizationRow.Found> byToken(byte[] hash, String kind, String lock) {
        return database.sql("""
                        SELECT g.*, coalesce(g.ended_at, s.ended_at) AS over_at,
                            t.hash AS token_hash, t.kind AS token_kind, t.scopes AS token_scopes,
                            t.made_at AS token_made_at, t.expires_at AS token_expires_at, t.used_at AS token_used_at
                        FROM oidc.token t JOIN oidc.authorization_given g ON g.id = t.authorization_id
                        LEFT JOIN signin.effective_session s ON s.id = g.session_id
                        WHERE t.hash = :hash AND t.kind = :kind
                        """ + lock)
                .param("hash", hash)
                .param("kind", kind)
                .query((rs, number) -> new AuthorizationRow.Found(
                        row(rs),
                        HexFormat.of().formatHex(rs.getBytes("token_hash")),
                        rs.getString("token_kind"),
                        texts(rs, "token_scopes"),
                        rs.getTimestamp("token_made_at").toInstant(),
                        rs.getTimestamp("token_expires_at").toInstant(),
                        instant(rs, "token_used_at")))
                .optional();
    }

    /** Ends the authorization, and with it all its tokens. */
    void end(UUID id, Instant now) {
        database.sql("UPDATE oidc.authorization_given SET ended_at = coalesce(ended_at, :now) WHERE id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /**
     * Keeps that this assertion was shown.
     *
     * @return false when it was shown before
     */
    boolean firstTime(byte[] assertionHash, Instant expiresAt) {
        return database.sql("INSERT INTO oidc.client_assertion (hash, expires_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                        .param(assertionHash)
                        .param(Timestamp.from(expiresAt))
                        .update()
                == 1;
    }

    /** Deletes what has long been over, a bounded number at a time. */
    int sweep(Instant now) {
        return sweep("oidc.authorization_given", "id", "sweep_after", now)
                + sweep("oidc.client_assertion", "hash", "expires_at", now);
    }

    private int sweep(String table, String key, String due, Instant now) {
        return database.sql("DELETE FROM %1$s WHERE %2$s IN (SELECT %2$s FROM %1$s WHERE %3$s < ? LIMIT %4$d)"
                        .formatted(table, key, due, SWEEP_AT_ONCE))
                .param(Timestamp.from(now))
                .update();
    }

    private AuthorizationRow row(ResultSet rs) throws SQLException {
        return new AuthorizationRow(
                rs.getObject("id", UUID.class),
                rs.getString("client_id"),
                basis(rs),
                texts(rs, "scopes"),
                rs.getString("redirect_uri"),
                json.readValue(rs.getString("asked"), ASKED),
                HexFormat.of().formatHex(rs.getBytes("code_hash")),
                rs.getTimestamp("code_expires_at").toInstant(),
                instant(rs, "code_used_at"),
                rs.getTimestamp("made_at").toInstant(),
                instant(rs, "over_at"));
    }

    private Basis basis(ResultSet rs) throws SQLException {
        var means = new AuthenticationMeans(
                rs.getString("means"), new Level(rs.getInt("means_acm"), rs.getInt("means_csam")));
        var identity = new ProvenIdentity(
                new PersonId(rs.getObject("person_id", UUID.class)),
                rs.getString("key_kind"),
                means,
                rs.getTimestamp("proven_at").toInstant());
        String enterprise = rs.getString("enterprise");
        return new Basis(
                rs.getString("subject"),
                rs.getObject("session_id", UUID.class),
                identity,
                enterprise == null ? new Choice.Oneself() : new Choice.ForEnterprise(new EnterpriseNumber(enterprise)),
                json.readValue(rs.getString("claims"), CLAIMS));
    }

    private static @Nullable String enterpriseOf(Choice choice) {
        return switch (choice) {
            case Choice.Oneself oneself -> null;
            case Choice.ForEnterprise chosen -> chosen.number().digits();
        };
    }

    private static Set<String> texts(ResultSet rs, String column) throws SQLException {
        return Set.of((String[]) rs.getArray(column).getArray());
    }

    private static Optional<Instant> instant(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getTimestamp(column)).map(Timestamp::toInstant);
    }

    static String hash(String token) {
        return HexFormat.of().formatHex(OpaqueToken.sha256(token));
    }

    private static Instant expiryOf(OAuth2Token token) {
        return Objects.requireNonNull(token.getExpiresAt());
    }
}
