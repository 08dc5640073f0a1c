package be.namens.keys.eid;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which cards are accepted, and how their status is asked.
 *
 * @param authorities a file with the certificates (PEM) of the authorities that give the cards; without it there is no eID
 * @param ocspHosts who may be asked for the status of a card; a name may begin with {@code *.}
 * @param policies of which the certificate of a card has at least one; the defaults are those for proving who one is, of
 *     citizens and of foreigners, in each generation of cards
 * @param patience how long after the question the answer of the card may come
 * @param ocsp when an answer about a card may be believed
 */
@ConfigurationProperties("namens.eid")
record EidSettings(
        @DefaultValue("") String authorities,
        @DefaultValue("*.eid.belgium.be") List<String> ocspHosts,

        @DefaultValue({
            "2.16.56.12.1.1.2.2", "2.16.56.10.1.1.2.2", "2.16.56.9.1.1.2.2", "2.16.56.1.1.1.2.2",
            "2.16.56.12.1.1.7.2", "2.16.56.10.1.1.7.2", "2.16.56.9.1.1.7.2", "2.16.56.1.1.1.7.2"
        })
        List<String> policies,

        @DefaultValue("5m") Duration patience,
        @DefaultValue OcspRules ocsp) {

    EidSettings {
        ocspHosts = List.copyOf(ocspHosts);
        policies = List.copyOf(policies);
        if (!patience.isPositive()) {
            throw new IllegalArgumentException("namens.eid.patience is longer than nothing");
        }
        if (policies.isEmpty() || ocspHosts.isEmpty()) {
            throw new IllegalArgumentException("namens.eid.policies and namens.eid.ocsp-hosts name at least one each");
        }
    }
}
