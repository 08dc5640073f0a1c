package be.namens.keys.outside;

import be.namens.shared.Refused;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.Resource;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The signatures of a provider: by an algorithm of the list and a key that it publishes. */
final class Signatures {

    /** Published keys are believed for so long; a key that is not among them has them read anew. */
    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Within this time they are read twice at most, whatever names of keys come along. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private Signatures() {}

    static JwtDecoder decoder(OutsideProvider provider, URI keys, RestClient http) {
        var source = JWKSourceBuilder.<SecurityContext>create(url(keys), address -> read(http, address))
                .cache(KEPT.toMillis(), provider.settings().timeout().toMillis() * 2)
                .refreshAheadCache(false)
                .rateLimited(PAUSE.toMillis())
                .build();
        var processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                provider.settings().tokens().signed().stream()
                        .map(JWSAlgorithm::parse)
                        .collect(Collectors.toSet()),
                source));
        // What a token says is judged by rules of our own, each with its reason.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(token -> OAuth2TokenValidatorResult.success());
        decoder.setClaimSetConverter(Signatures::claims);
        return decoder;
    }

    /** The token, when its signature holds. */
    static Jwt verified(JwtDecoder decoder, String token) {
        try {
            return decoder.decode(token);
        } catch (JwtException failure) {
            throw new Refused(reason(failure));
        }
    }

    private static OutsideRefusal reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return OutsideRefusal.OUTSIDE_KEY;
            }
            if (cause instanceof KeySourceException) {
                return BoundedHttp.reason(cause);
            }
            if (cause instanceof BadJWSException) {
                return OutsideRefusal.OUTSIDE_SIGNATURE;
            }
            if (cause instanceof BadJOSEException) {
                return OutsideRefusal.OUTSIDE_KEY;
            }
        }
        return OutsideRefusal.OUTSIDE_TOKEN_UNREADABLE;
    }

    private static Map<String, Object> claims(Map<String, Object> given) {
        var claims = new HashMap<>(given);
        claims.replaceAll((name, value) -> value instanceof Date date ? date.toInstant() : value);
        return claims;
    }

    private static Resource read(RestClient http, URL address) throws IOException {
        try {
            String body =
                    http.get().uri(URI.create(address.toString())).retrieve().body(String.class);
            return new Resource(body == null ? "" : body, "application/json");
        } catch (RestClientException | Refused failure) {
            throw new IOException(failure);
        }
    }

    private static URL url(URI address) {
        try {
            return address.toURL();
        } catch (MalformedURLException notAsked) {
            throw new Refused(OutsideRefusal.OUTSIDE_METADATA);
        }
    }
}
