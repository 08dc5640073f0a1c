package be.namens.keys.guarding;

import be.namens.keys.AddressUse;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much one network address may use within a while; generous, because a whole company may be behind one.
 *
 * @param wrongAnswers to keys, activations and the question who somebody is
 * @param beginnings of sign-ins
 * @param refusedClients client authentications that are refused, for each client
 * @param requests by people without an account
 * @param within the while
 */
@ConfigurationProperties("namens.guarding")
record GuardingSettings(
        @DefaultValue("100") int wrongAnswers,
        @DefaultValue("6000") int beginnings,
        @DefaultValue("100") int refusedClients,
        @DefaultValue("20") int requests,
        @DefaultValue("1h") Duration within) {

    GuardingSettings {
        if (wrongAnswers < 1 || beginnings < 1 || refusedClients < 1 || requests < 1) {
            throw new IllegalArgumentException("The numbers of namens.guarding are at least 1");
        }
        if (within.compareTo(Duration.ofMinutes(1)) < 0 || within.compareTo(Duration.ofDays(1)) > 0) {
            throw new IllegalArgumentException("namens.guarding.within is from a minute to a day");
        }
    }

    int most(AddressUse use) {
        return switch (use) {
            case WRONG_ANSWER -> wrongAnswers;
            case BEGINNING -> beginnings;
            case REFUSED_CLIENT -> refusedClients;
            case REQUEST -> requests;
        };
    }
}
