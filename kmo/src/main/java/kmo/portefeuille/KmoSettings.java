package kmo.portefeuille;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation is told.
 *
 * @param baseUrl where people reach kmo-portefeuille, without a slash at the end
 * @param issuer of the OpenID Provider, exactly as in its tokens
 * @param portal where people ask for a right and give one
 * @param recheck how old the provider's last word may be when somebody opens a secured page; zero asks every time
 * @param longestSession after this a person signs in again, however busy they were
 * @param testWorld whether every page says that nothing here is real
 */
@ConfigurationProperties("kmo")
record KmoSettings(
        URI baseUrl,
        URI issuer,
        String clientId,
        String clientSecret,
        URI portal,
        @DefaultValue("0s") Duration recheck,
        @DefaultValue("8h") Duration longestSession,
        @DefaultValue("false") boolean testWorld) {

    KmoSettings {
        if (!baseUrl.isAbsolute() || baseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("kmo.base-url must be an address without a slash at the end");
        }
    }

    /** Does not show the secret. */
    @Override
    public String toString() {
        return "KmoSettings[" + baseUrl + ", " + issuer + ", " + clientId + "]";
    }

    URI page(String path) {
        return URI.create(baseUrl + path);
    }

    /** Scheme, host and port of the provider, as a Content-Security-Policy names it. */
    String providerOrigin() {
        return issuer.getScheme() + "://" + issuer.getRawAuthority();
    }
}
