package be.namens.keys.outside;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.ElsewhereKind;
import be.namens.keys.Level;
import be.namens.shared.Localized;
import be.namens.shared.NamensSettings;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An outside provider whose settings can be used.
 *
 * @param code of the kind of key that it is here
 * @param levels what each {@code acr} is worth, in the order in which they are asked
 * @param callback where it sends browsers back
 * @param insecure whether it may be reached without TLS, as on the machine of a developer
 */
record OutsideProvider(
        String code,
        ProviderSettings settings,
        OwnKeys keys,
        Map<String, AuthenticationMeans> levels,
        URI callback,
        boolean insecure) {

    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Set<String> AUTHENTICATIONS =
            Set.of("private_key_jwt", "client_secret_basic", "client_secret_post");

    /** Throws {@link ProviderUnusable} with the first thing that is wrong. */
    static OutsideProvider of(String code, ProviderSettings settings, NamensSettings namens) {
        var check = new Check(code);
        check.that(
                CODE.matcher(code).matches(),
                "name",
                "is below a code that is not in small letters, digits and dashes");
        check.that(settings.name() != null, "name", "is missing: as people know the provider, in nl, fr, de and en");
        check.that(settings.need() != null, "need", "is missing: what people need at hand, in nl, fr, de and en");
        check.that(settings.issuer() != null, "issuer", "is missing");
        check.that(!settings.clientId().isBlank(), "client-id", "is missing");
        check.that(
                AUTHENTICATIONS.contains(settings.clientAuthentication()),
                "client-authentication",
                "is none of private_key_jwt, client_secret_basic and client_secret_post");
        boolean assertion = settings.clientAuthentication().equals("private_key_jwt");
        check.that(assertion || !settings.clientSecret().isBlank(), "client-secret", "is missing");
        check.that(
                Set.of("token-endpoint", "issuer").contains(settings.assertionAudience()),
                "assertion-audience",
                "is neither token-endpoint nor issuer");
        check.that(settings.scopes().contains("openid"), "scopes", "lack openid");
        check.that(!settings.levels().isEmpty(), "levels", "are missing: which acr is worth which means and level");
        check.that(
                Set.of("id-token", "userinfo").contains(settings.claims().from()),
                "claims.from",
                "is neither id-token nor userinfo");
        check.that(!settings.claims().nationalNumber().isBlank(), "claims.national-number", "is missing");
        check.that(
                settings.timeout().isPositive()
                        && settings.patience().isPositive()
                        && !settings.skew().isNegative(),
                "timeout",
                "or patience or skew is no length of time");
        boolean insecure = !namens.secure();
        check.that(isReachable(settings.issuer(), insecure), "issuer", "does not begin with https");
        var keys = keys(code, settings, check, assertion);
        return new OutsideProvider(
                code,
                settings,
                keys,
                levels(settings),
                URI.create(namens.baseUrl() + ElsewhereKind.RETURN + code),
                insecure);
    }

    private static OwnKeys keys(String code, ProviderSettings settings, Check check, boolean assertion) {
        boolean encrypted = settings.tokens().encrypted();
        if (settings.keys().isBlank()) {
            check.that(!assertion, "keys", "is missing: a file with a private key that signs for private_key_jwt");
            check.that(!encrypted, "keys", "is missing: a file with a private key that opens encrypted tokens");
            return OwnKeys.NONE;
        }
        var keys = OwnKeys.read(code, settings.keys());
        check.that(
                !assertion || keys.signing().isPresent(),
                "keys",
                "names a file without a key for signing: " + settings.keys());
        check.that(
                !encrypted || !keys.decrypting("").isEmpty(),
                "keys",
                "names a file without a key for encryption: " + settings.keys());
        return keys;
    }

    private static Map<String, AuthenticationMeans> levels(ProviderSettings settings) {
        var levels = new LinkedHashMap<String, AuthenticationMeans>();
        settings.levels().forEach(one -> {
            var level = new Level(one.acmLevel(), one.csamLevel());
            levels.put(
                    one.acr(),
                    one.means().contains(":")
                            ? new AuthenticationMeans(one.means(), level)
                            : AuthenticationMeans.named(one.means(), level));
        });
        return levels;
    }

    private static boolean isReachable(@Nullable URI address, boolean insecure) {
        return address != null
                && address.getHost() != null
                && ("https".equals(address.getScheme()) || (insecure && "http".equals(address.getScheme())));
    }

    /** Whether this address may be asked: with TLS, but for the machine of a developer. */
    boolean mayBeAsked(URI address) {
        return isReachable(address, insecure);
    }

    Localized name() {
        return Objects.requireNonNull(settings.name()).localized();
    }

    Localized need() {
        return Objects.requireNonNull(settings.need()).localized();
    }

    String issuer() {
        return Objects.requireNonNull(settings.issuer()).toString();
    }

    /** Shows no secret. */
    @Override
    public String toString() {
        return "OutsideProvider[" + code + "]";
    }

    private record Check(String code) {

        void that(boolean right, String setting, String what) {
            if (!right) {
                throw new ProviderUnusable(code, setting, what + ".");
            }
        }
    }
}
