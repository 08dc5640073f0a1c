package be.namens.keys.outside;

import java.time.Instant;
import java.util.List;
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
        return client.getProviderDetails().getAuthorizationUri();
    }

    /** The addresses that are asked, or where browsers are sent. */
    static List<String> addresses(ClientRegistration client, boolean withUserinfo) {
        var details = client.getProviderDetails();
        String userinfo = details.getUserInfoEndpoint().getUri();
        var needed = java.util.stream.Stream.of(
                details.getAuthorizationUri(), details.getTokenUri(), details.getJwkSetUri());
        return java.util.stream.Stream.concat(
                        needed, withUserinfo ? java.util.stream.Stream.of(userinfo) : java.util.stream.Stream.empty())
                .map(address -> address == null ? "" : address)
                .toList();
    }
}
