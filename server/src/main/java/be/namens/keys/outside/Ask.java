package be.namens.keys.outside;

import be.namens.keys.AuthenticationMeans;
import be.namens.shared.OpaqueToken;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;

/** What a provider is asked: the authorization request of OpenID Connect Core 1.0, section 3.1.2.1, with PKCE. */
final class Ask {

    private final OutsideProvider provider;

    Ask(OutsideProvider provider) {
        this.provider = provider;
    }

    /**
     * Where the browser goes.
     *
     * @param accepted which means will do: only levels that are worth one of these are asked
     * @param language in which the person reads
     */
    URI address(
            Metadata metadata, Departure left, String state, Predicate<AuthenticationMeans> accepted, Locale language) {
        var settings = provider.settings();
        var more = new LinkedHashMap<String, Object>();
        more.put("nonce", left.nonce());
        more.put(PkceParameterNames.CODE_CHALLENGE, challenge(left.verifier()));
        more.put(PkceParameterNames.CODE_CHALLENGE_METHOD, "S256");
        more.put("ui_locales", language.getLanguage());
        if (!settings.prompt().isBlank()) {
            more.put("prompt", settings.prompt());
        }
        if (settings.maxAge() != null) {
            more.put("max_age", settings.maxAge().toSeconds());
        }
        if (settings.askLevels()) {
            more.put("acr_values", levels(accepted));
        }
        return URI.create(request(metadata, left, state)
                .additionalParameters(more)
                .build()
                .getAuthorizationRequestUri());
    }

    /** The request as the exchange of the code has to know it. */
    OAuth2AuthorizationRequest sent(Metadata metadata, Departure left, String state) {
        return request(metadata, left, state).build();
    }

    private OAuth2AuthorizationRequest.Builder request(Metadata metadata, Departure left, String state) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(metadata.authorizationEndpoint())
                .clientId(provider.settings().clientId())
                .redirectUri(provider.callback().toString())
                .scopes(new LinkedHashSet<>(provider.settings().scopes()))
                .state(state)
                .attributes(Map.of(PkceParameterNames.CODE_VERIFIER, left.verifier()));
    }

    private String levels(Predicate<AuthenticationMeans> accepted) {
        return provider.levels().entrySet().stream()
                .filter(level -> accepted.test(level.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(" "));
    }

    /** RFC 7636, section 4.2. */
    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(OpaqueToken.sha256(verifier));
    }
}
