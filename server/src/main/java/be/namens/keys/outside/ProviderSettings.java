package be.namens.keys.outside;

import be.namens.shared.Localized;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * One outside OpenID Provider, as an operator writes it below {@code namens.outside.<code>}.
 *
 * @param name as people know it
 * @param need what one needs at hand to use it
 * @param issuer exactly as in its tokens; its metadata is at {@code <issuer>/.well-known/openid-configuration}
 * @param clientId under which it knows this installation
 * @param clientAuthentication {@code private_key_jwt}, {@code client_secret_basic} or {@code client_secret_post}
 * @param clientSecret for the latter two
 * @param assertionAudience for whom the assertion of {@code private_key_jwt} is: {@code token-endpoint} or {@code issuer}
 * @param keys a file with our own private keys: PEM, a JWK or a JWK set
 * @param levels what each {@code acr} of it is worth here, in the order in which they are asked
 * @param askLevels whether {@code acr_values} is sent
 * @param prompt sent to it, so that a session that it keeps proves nobody; empty for a provider that asks every time
 * @param maxAge sent as {@code max_age}: then its tokens have to say when the person proved who they are
 * @param timeout of each connection and each answer
 * @param skew by how much its clock and ours may differ
 * @param patience how long a person may stay there
 * @param metadataLifetime how long its metadata is believed without reading it again
 */
record ProviderSettings(
        @Nullable Words name,
        @Nullable Words need,
        @Nullable URI issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("private_key_jwt") String clientAuthentication,
        @DefaultValue("") String clientSecret,
        @DefaultValue("token-endpoint") String assertionAudience,
        @DefaultValue("") String keys,
        @DefaultValue("openid") List<String> scopes,
        @DefaultValue List<LevelSettings> levels,
        @DefaultValue("true") boolean askLevels,
        @DefaultValue("login") String prompt,
        @Nullable Duration maxAge,
        @DefaultValue ClaimSettings claims,
        @DefaultValue TokenSettings tokens,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue("1m") Duration skew,
        @DefaultValue("10m") Duration patience,
        @DefaultValue("1h") Duration metadataLifetime) {

    ProviderSettings {
        scopes = List.copyOf(scopes);
        levels = List.copyOf(levels);
    }

    /** A text in four languages; what is not given is said in Dutch. */
    record Words(
            String nl,
            @Nullable String fr,
            @Nullable String de,
            @Nullable String en) {

        Localized localized() {
            return new Localized(
                    nl,
                    Objects.requireNonNullElse(fr, nl),
                    Objects.requireNonNullElse(de, nl),
                    Objects.requireNonNullElse(en, nl));
        }
    }

    /**
     * What one {@code acr} is worth.
     *
     * @param means a name of the list of ACM such as {@code itsme}, or a whole URN
     */
    record LevelSettings(String acr, String means, int acmLevel, int csamLevel) {}

    /**
     * Which claims say who somebody is.
     *
     * @param from {@code id-token} or {@code userinfo}
     * @param userinfoSigned whether userinfo has to be a signed JWT
     */
    record ClaimSettings(
            @DefaultValue("id-token") String from,
            @DefaultValue("false") boolean userinfoSigned,
            @DefaultValue("") String nationalNumber,
            @DefaultValue("given_name") String givenName,
            @DefaultValue("family_name") String familyName) {}

    /**
     * Which tokens are accepted, by the names of RFC 7518.
     *
     * @param signed algorithms of signatures
     * @param encrypted whether an ID token has to be encrypted for us
     * @param keyEncryption algorithms by which the key of an encrypted token is made known to us
     * @param contentEncryption algorithms of encrypted content
     */
    record TokenSettings(
            @DefaultValue({"RS256", "PS256", "ES256"}) List<String> signed,
            @DefaultValue("false") boolean encrypted,

            @DefaultValue({"RSA-OAEP-256", "RSA-OAEP", "ECDH-ES", "ECDH-ES+A128KW", "ECDH-ES+A256KW"})
            List<String> keyEncryption,

            @DefaultValue({"A128CBC-HS256", "A256CBC-HS512", "A128GCM", "A256GCM"})
            List<String> contentEncryption) {

        TokenSettings {
            signed = List.copyOf(signed);
            keyEncryption = List.copyOf(keyEncryption);
            contentEncryption = List.copyOf(contentEncryption);
        }
    }
}
