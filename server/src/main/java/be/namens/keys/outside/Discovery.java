package be.namens.keys.outside;

import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Reads what a provider says of itself, when it is first needed and then now and again: the server starts while the provider is down,
 * and what was read before serves while it cannot be read anew.
 */
final class Discovery {

    private static final Logger LOG = LoggerFactory.getLogger(Discovery.class);

    private static final ParameterizedTypeReference<Map<String, Object>> JSON = new ParameterizedTypeReference<>() {};

    /** How long an unsuccessful attempt to read it anew keeps others from trying. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final OutsideProvider provider;
    private final RestClient http;
    private final TheClock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable Metadata known;

    Discovery(OutsideProvider provider, TheClock clock) {
        this.provider = provider;
        this.http = BoundedHttp.client(provider.settings().timeout()).build();
        this.clock = clock;
    }

    /** Refused when the provider was never understood and is not now. */
    Metadata current() {
        var before = known;
        if (before != null && fresh(before)) {
            return before;
        }
        reading.lock();
        try {
            var meanwhile = known;
            return meanwhile != null && fresh(meanwhile) ? meanwhile : renew(meanwhile);
        } finally {
            reading.unlock();
        }
    }

    private boolean fresh(Metadata metadata) {
        return metadata.readAt().plus(provider.settings().metadataLifetime()).isAfter(clock.now());
    }

    private Metadata renew(@Nullable Metadata before) {
        try {
            var now = read(before);
            known = now;
            return now;
        } catch (Refused refused) {
            if (before == null) {
                throw refused;
            }
            LOG.warn(
                    "The metadata of {} cannot be read anew ({}): what was read before is used",
                    provider.code(),
                    refused.reason().code());
            var retried =
                    clock.now().minus(provider.settings().metadataLifetime()).plus(PAUSE);
            known = new Metadata(before.client(), before.saysIssuer(), before.signatures(), retried);
            return before;
        }
    }

    private Metadata read(@Nullable Metadata before) {
        var json = json();
        if (!provider.issuer().equals(json.get("issuer"))) {
            throw new Refused(OutsideRefusal.OUTSIDE_METADATA);
        }
        var client = client(json);
        return new Metadata(
                client,
                Boolean.TRUE.equals(json.get("authorization_response_iss_parameter_supported")),
                signatures(before, Metadata.keys(client)),
                clock.now());
    }

    /** The keys that were read before are known still, as long as they are published at the same address. */
    private JwtDecoder signatures(@Nullable Metadata before, String keys) {
        return before != null && before.keys().equals(keys)
                ? before.signatures()
                : Signatures.decoder(provider, URI.create(keys), http);
    }

    private Map<String, Object> json() {
        try {
            var json = http.get()
                    .uri(URI.create(provider.issuer() + "/.well-known/openid-configuration"))
                    .retrieve()
                    .body(JSON);
            return json == null ? Map.of() : json;
        } catch (RestClientException failure) {
            throw new Refused(BoundedHttp.reason(failure));
        }
    }

    private ClientRegistration client(Map<String, Object> json) {
        ClientRegistration client;
        try {
            client = ClientRegistrations.fromOidcConfiguration(json)
                    .registrationId(provider.code())
                    .clientId(provider.settings().clientId())
                    .clientSecret(provider.settings().clientSecret())
                    .clientAuthenticationMethod(
                            new ClientAuthenticationMethod(provider.settings().clientAuthentication()))
                    .redirectUri(provider.callback().toString())
                    .scope(new ArrayList<>(provider.settings().scopes()))
                    .build();
        } catch (RuntimeException notMetadata) {
            throw new Refused(OutsideRefusal.OUTSIDE_METADATA);
        }
        boolean userinfo = provider.settings().claims().from().equals("userinfo");
        if (!Metadata.addresses(client, userinfo).allMatch(this::mayBeAsked)) {
            throw new Refused(OutsideRefusal.OUTSIDE_METADATA);
        }
        return client;
    }

    private boolean mayBeAsked(String address) {
        try {
            return provider.mayBeAsked(URI.create(address));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
