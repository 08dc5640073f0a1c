package be.namens.keys.eid;

import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Conditional(EidIsOffered.class)
class EidConfiguration {

    /** A demo believes only its own authority: no real card opens a world in which nothing is real. */
    @Bean
    @Profile("!demo")
    TrustedAuthorities authoritiesOfTheOperator(EidSettings settings) {
        return new TrustedAuthorities(AuthoritiesFile.read(settings.authorities()), settings.ocspHosts());
    }

    @Bean
    CheckCard checkCard(NamensSettings namens, EidSettings settings, TrustedAuthorities authorities, TheClock clock) {
        var rules = new CardRules(Set.copyOf(settings.policies()));
        return new CheckCard(namens.baseUrl(), authorities, rules, settings.ocsp(), clock);
    }
}
