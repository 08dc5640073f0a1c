package be.namens.keys.token;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * As what a federal token goes.
 *
 * <p>ACM lists no means for it, so the name is our own. The level is low: paper is copied with a photograph, and its owner does not see
 * that it was.
 *
 * @param means the URN that e-services get as {@code acr}
 * @param acmLevel on the scale of ACM: below 25, where substantial begins
 * @param csamLevel on the scale of CSAM
 */
@ConfigurationProperties("namens.keys.federal-token")
record TokenSettings(
        @DefaultValue("urn:be:namens:authmech:federaltoken") String means,
        @DefaultValue("20") int acmLevel,
        @DefaultValue("300") int csamLevel) {

    AuthenticationMeans authenticationMeans() {
        return new AuthenticationMeans(means, new Level(acmLevel, csamLevel));
    }
}
