package be.namens.oidc;

import be.namens.shared.NamensSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the OpenID Provider.
 *
 * @param codeLifetime within which a code is redeemed; 30 seconds at ACM
 * @param idTokenLifetime how long an ID token is valid; one hour at ACM
 * @param refreshLifetime how long a family of refresh tokens lives, counted from the sign-in
 * @param keyLifetime how long one key signs
 * @param keyOverlap how long a key is published before it signs and after it has signed
 */
@ConfigurationProperties("namens.op")
record OpSettings(
        @DefaultValue("30s") Duration codeLifetime,
        @DefaultValue("1h") Duration idTokenLifetime,
        @DefaultValue("12h") Duration refreshLifetime,
        @DefaultValue("90d") Duration keyLifetime,
        @DefaultValue("2d") Duration keyOverlap) {

    /** For so long a session that was ended is known, and with it that its tokens are. */
    private static final Duration LONGEST_REFRESH = Duration.ofDays(30);

    OpSettings {
        if (refreshLifetime.compareTo(LONGEST_REFRESH) > 0) {
            throw new IllegalArgumentException("namens.op.refresh-lifetime is at most 30 days");
        }
    }

    /** The issuer of this installation. */
    static String issuer(NamensSettings namens) {
        return namens.baseUrl() + OpPaths.ISSUER;
    }
}
