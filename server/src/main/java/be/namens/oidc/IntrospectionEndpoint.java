package be.namens.oidc;

import be.namens.eservices.EService;
import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * RFC 7662 in the form of ACM: the claims as they hold now, and a signed copy of them in {@code jwt}.
 *
 * <p>An API sees only the claims of scopes that it may ask itself, whoever's token it shows.
 */
class IntrospectionEndpoint extends OncePerRequestFilter {

    private final AuthorizationRows rows;
    private final ClientRegistry clients;
    private final ClaimsNow claimsNow;
    private final SigningKeys keys;
    private final NamensSettings namens;
    private final TheClock clock;
    private final JsonMapper json;

    IntrospectionEndpoint(
            AuthorizationRows rows,
            ClientRegistry clients,
            ClaimsNow claimsNow,
            SigningKeys keys,
            NamensSettings namens,
            TheClock clock,
            JsonMapper json) {
        this.rows = rows;
        this.clients = clients;
        this.claimsNow = claimsNow;
        this.keys = keys;
        this.namens = namens;
        this.clock = clock;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !OpPaths.INTROSPECT.equals(request.getServletPath()) || !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        String token = request.getParameter("token");
        if (!(SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2ClientAuthenticationToken asker)
                || asker.getClientAuthenticationMethod().equals(ClientAuthenticationMethod.NONE)) {
            answer(response, HttpStatus.UNAUTHORIZED, Map.of("error", "invalid_client"));
        } else if (token == null || token.isBlank()) {
            answer(response, HttpStatus.BAD_REQUEST, Map.of("error", "invalid_request"));
        } else {
            answer(
                    response,
                    HttpStatus.OK,
                    active(token, Objects.requireNonNull(asker.getRegisteredClient()))
                            .orElse(Map.of("active", false)));
        }
    }

    private void answer(HttpServletResponse response, HttpStatus status, Map<String, Object> claims)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream().write(json.writeValueAsBytes(claims));
    }

    private Optional<Map<String, Object>> active(String token, RegisteredClient asker) {
        return rows.byAccessToken(OpaqueToken.sha256(token))
                .filter(found -> found.activeAt(clock.now()))
                .flatMap(found -> claims(found, asker));
    }

    private Optional<Map<String, Object>> claims(AuthorizationRow.Found found, RegisteredClient asker) {
        return clients.eService(found.row().clientId()).flatMap(eService -> claims(found, eService, asker));
    }

    private Optional<Map<String, Object>> claims(
            AuthorizationRow.Found found, EService eService, RegisteredClient asker) {
        var row = found.row();
        var visible = new HashSet<>(found.scopes());
        visible.retainAll(asker.getScopes());
        return claimsNow.of(row.basis(), eService, visible, "introspection").map(current -> {
            var claims = new TreeMap<>(current);
            claims.put("active", true);
            // RFC 9470, section 6.2: an API decides by these whether it asks for a stronger or a fresher proof.
            claims.put("acr", row.basis().identity().means().urn());
            claims.put("auth_time", row.basis().identity().at().getEpochSecond());
            claims.put("aud", row.clientId());
            claims.put("client_id", row.clientId());
            claims.put("exp", found.expiresAt().getEpochSecond());
            claims.put("iat", found.madeAt().getEpochSecond());
            claims.put("iss", OpSettings.issuer(namens));
            claims.put("scope", TokenClaims.spaced(found.scopes()));
            claims.put("sub", row.basis().subject());
            claims.put("token_type", "bearer");
            claims.put("vo_applicatienaam", eService.name().nl());
            claims.put("jwt", signed(claims));
            return claims;
        });
    }

    private String signed(Map<String, Object> claims) {
        RSAKey key = keys.signing();
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType("token-introspection+jwt"))
                .build();
        try {
            var jwt = new SignedJWT(header, JWTClaimsSet.parse(claims));
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException | ParseException impossible) {
            throw new IllegalStateException("The introspection answer cannot be signed", impossible);
        }
    }
}
