package be.namens.keys.eid.testcard;

import be.namens.keys.eid.TrustedAuthorities;
import be.namens.screens.SecurityHeaders;
import be.namens.shared.NamensSettings;
import java.net.URI;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** In a demo, and only there, the demo's own authority is believed, and no other. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoCardsConfiguration {

    @Bean
    TrustedAuthorities authorityOfTheDemo(DemoAuthority authority, NamensSettings settings) {
        return new TrustedAuthorities(List.of(authority.certificate()), List.of(hostOf(settings.baseUrl())));
    }

    private static String hostOf(URI base) {
        return base.getPort() < 0 ? base.getHost() : base.getHost() + ":" + base.getPort();
    }

    /** Who signs here signs as nobody who exists: there is nothing to guard, and no cookie to misuse. */
    @Bean
    @Order(11)
    SecurityFilterChain demoCardsChain(HttpSecurity http, SecurityHeaders headers) {
        headers.apply(http);
        return http.securityMatcher(DemoCards.PATHS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }
}
