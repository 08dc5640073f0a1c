package be.namens.keys.activation.web;

import be.namens.keys.activation.ShowActivationCode;
import be.namens.screens.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * Opens two doors for somebody who has an activation code and no key: the pages that ask for it, to everybody, and then those that
 * activate a first key. The second is open for nothing else: neither the portal nor any other page knows this person.
 */
@Configuration(proxyBeanMethods = false)
class ActivationSecurity {

    @Bean
    @Order(20)
    SecurityFilterChain doorOfActivation(HttpSecurity http, SecurityHeaders headers) {
        headers.apply(http);
        return http.securityMatcher("/activeren", "/activeren/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(21)
    SecurityFilterChain doorOfFirstKey(
            HttpSecurity http,
            SecurityHeaders headers,
            ActivationVisit visit,
            ShowActivationCode codes,
            FirstKeys firstKeys) {
        headers.apply(http);
        return http.securityMatcher(request -> isOfKeys(request.getRequestURI())
                        && visit.shown(request).isPresent())
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new OnlyFirstKey(visit, codes, firstKeys), AnonymousAuthenticationFilter.class)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    private static boolean isOfKeys(String path) {
        return path.equals("/sleutels") || path.startsWith("/sleutels/");
    }
}
