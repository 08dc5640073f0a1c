package be.namens.keys.notices.web;

import be.namens.screens.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Opens the page behind the link of a notice to everybody: it knows nobody and keeps nothing. Its form needs no token against forms from
 * elsewhere, because the address itself is the secret.
 */
@Configuration(proxyBeanMethods = false)
class DenySecurity {

    @Bean
    @Order(25)
    SecurityFilterChain denyChain(HttpSecurity http, SecurityHeaders headers) {
        headers.apply(http);
        return http.securityMatcher(DenyPages.PAGE + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
