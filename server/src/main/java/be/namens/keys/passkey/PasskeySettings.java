package be.namens.keys.passkey;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * As what a passkey goes, and for which domain it is made.
 *
 * <p>ACM has no means for passkeys, and one must not be taken for a means of ACM: so the name is our own. The level is that of the
 * app code: the device holds the secret and asks a fingerprint, a face or a PIN, but nobody certified that device.
 *
 * @param means the URN that e-services get as {@code acr}
 * @param acmLevel on the scale of ACM
 * @param csamLevel on the scale of CSAM
 * @param rpId the domain to which passkeys belong; without it the host of {@code namens.base-url}
 */
@ConfigurationProperties("namens.keys.passkey")
record PasskeySettings(
        @DefaultValue("urn:be:namens:authmech:passkey") String means,
        @DefaultValue("26") int acmLevel,
        @DefaultValue("400") int csamLevel,
        @Nullable String rpId) {

    AuthenticationMeans authenticationMeans() {
        return new AuthenticationMeans(means, new Level(acmLevel, csamLevel));
    }

    /** The domain to which passkeys belong; fails when browsers would not let pages of this address use it. */
    String domainOf(URI baseUrl) {
        String host = baseUrl.getHost();
        String domain = rpId == null ? host : rpId;
        if (!host.equals(domain) && !host.endsWith("." + domain)) {
            throw new IllegalStateException("namens.keys.passkey.rp-id must be the host of namens.base-url, " + host
                    + ", or a domain above it; it is " + domain + ".");
        }
        return domain;
    }
}
