package be.namens.oidc;

import be.namens.eservices.Client;
import be.namens.shared.NamensSettings;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.stereotype.Component;

/** Judges the JWT with which a client proves itself ({@code private_key_jwt}, RFC 7523, section 3). */
@Component
class ClientAssertion implements JwtDecoderFactory<RegisteredClient> {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384);

    /** Longest life that ACM's predecessor allowed; deployed clients use 5 to 9 minutes. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration SKEW = Duration.ofSeconds(60);

    private final AuthorizationRows rows;
    private final TheClock clock;
    private final Set<String> audiences;

    ClientAssertion(AuthorizationRows rows, TheClock clock, NamensSettings namens) {
        this.rows = rows;
        this.clock = clock;
        String issuer = OpSettings.issuer(namens);
        // ACM wants the issuer; most libraries send the endpoint that they call.
        this.audiences = Set.of(issuer, issuer + OpPaths.TOKEN, issuer + OpPaths.INTROSPECT);
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient registered) {
        Client client = ClientRegistry.eServiceOf(registered).client();
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(ALGORITHMS, new ImmutableJWKSet<>(keysOf(client))));
        // Times are judged below, by our clock.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        // One that fails is not kept as shown: it has no sure end.
        decoder.setJwtValidator(inTurn(List.of(
                timestamps(),
                check(
                        "iss and sub must be the client",
                        jwt -> client.clientId().equals(jwt.getClaimAsString("iss"))
                                && client.clientId().equals(jwt.getSubject())),
                check(
                        "aud must be the issuer or the endpoint",
                        jwt -> jwt.getAudience() != null
                                && jwt.getAudience().stream().anyMatch(audiences::contains)),
                check("exp must be within ten minutes", this::shortLived),
                check("jti must be new", this::firstTime))));
        return decoder;
    }

    private JwtTimestampValidator timestamps() {
        var validator = new JwtTimestampValidator(SKEW);
        validator.setClock(clock.asJavaClock());
        return validator;
    }

    private boolean shortLived(Jwt jwt) {
        Instant expiry = jwt.getExpiresAt();
        return expiry != null && expiry.isBefore(clock.now().plus(LONGEST).plus(SKEW));
    }

    private boolean firstTime(Jwt jwt) {
        String id = jwt.getId();
        return id != null
                && rows.firstTime(
                        OpaqueToken.sha256(jwt.getSubject() + " " + id),
                        Objects.requireNonNull(jwt.getExpiresAt()).plus(SKEW));
    }

    private static JWKSet keysOf(Client client) {
        try {
            return JWKSet.parse(client.jwks().orElse("{\"keys\":[]}"));
        } catch (ParseException unreadable) {
            throw new IllegalStateException("The keys of " + client + " cannot be read", unreadable);
        }
    }

    private static OAuth2TokenValidator<Jwt> inTurn(List<OAuth2TokenValidator<Jwt>> validators) {
        return jwt -> validators.stream()
                .map(validator -> validator.validate(jwt))
                .filter(OAuth2TokenValidatorResult::hasErrors)
                .findFirst()
                .orElse(OAuth2TokenValidatorResult.success());
    }

    private static OAuth2TokenValidator<Jwt> check(String rule, java.util.function.Predicate<Jwt> holds) {
        return jwt -> holds.test(jwt)
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_client", rule, null));
    }
}
