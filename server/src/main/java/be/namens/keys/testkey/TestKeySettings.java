package be.namens.keys.testkey;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * As what the test key goes.
 *
 * <p>ACM has no means for tests, and a test key must never be taken for one of ACM's: so the name is our own. The level is the
 * highest, so that everybody of a demo can enter everything; set both to see what a person with a weaker key meets.
 *
 * @param urn the means that e-services get as {@code acr}
 * @param acmLevel on the scale of ACM
 * @param csamLevel on the scale of CSAM
 */
@ConfigurationProperties("namens.test-key")
record TestKeySettings(
        @DefaultValue("urn:be:namens:authmech:testkey") String urn,
        @DefaultValue("35") int acmLevel,
        @DefaultValue("500") int csamLevel) {

    AuthenticationMeans means() {
        return new AuthenticationMeans(urn, new Level(acmLevel, csamLevel));
    }
}
