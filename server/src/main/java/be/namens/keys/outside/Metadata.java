package be.namens.keys.outside;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * What a provider says of itself (OpenID Connect Discovery 1.0).
 *
 * @param client we, as its client, with its addresses
 * @param saysIssuer whether its answers say from whom they are (RFC 9207)
 * @param signatures checks the signatures of its tokens, and nothing else of them
 */
record Metadata(ClientRegistration client, boolean saysIssuer, JwtDecoder signatures, Instant readAt) {

    String authorizationEndpoint() {
        return text(client.getProviderDetails().getAuthorizationUri());
    }

    String userinfoEndpoint() {
        return text(client.getProviderDetails().getUserInfoEndpoint().getUri());
    }

    String keys() {
        return keys(client);
    }

    static String keys(ClientRegistration client) {
        return text(client.getProviderDetails().getJwkSetUri());
    }

    /** The addresses that are asked, or where browsers are sent; an empty one where there should be one. */
    static Stream<String> addresses(ClientRegistration client, boolean withUserinfo) {
        var details = client.getProviderDetails();
        var needed = Stream.of(text(details.getAuthorizationUri()), text(details.getTokenUri()), keys(client));
        return withUserinfo
                ? Stream.concat(
                        needed, Stream.of(text(details.getUserInfoEndpoint().getUri())))
                : needed;
    }

    private static String text(@Nullable String address) {
        return Objects.requireNonNullElse(address, "");
    }
}
