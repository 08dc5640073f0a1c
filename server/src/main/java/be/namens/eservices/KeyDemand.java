package be.namens.eservices;

import be.namens.keys.AuthenticationMeans;
import java.util.Set;

/**
 * What a right asks of the key with which it is used, beyond what its e-service asks.
 *
 * @param lowestLevel the lowest level of ACM; 0 asks nothing more
 * @param means the authentication means (URNs) that will do; empty for all
 */
public record KeyDemand(int lowestLevel, Set<String> means) {

    public static final KeyDemand NONE = new KeyDemand(0, Set.of());

    public KeyDemand {
        means = Set.copyOf(means);
    }

    public boolean metBy(AuthenticationMeans shown) {
        return shown.level().atLeast(lowestLevel) && (means.isEmpty() || means.contains(shown.urn()));
    }
}
