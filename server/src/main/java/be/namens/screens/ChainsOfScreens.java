package be.namens.screens;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.DispatcherTypeRequestMatcher;

/**
 * Spring Security for what belongs to no other module: assets, error pages, and every path that nobody claims.
 *
 * <p>A module that serves pages has a filter chain of its own with a {@code securityMatcher} for its paths, anywhere between the
 * first and the last of these. A path that no chain claims does not exist, even where a controller waits behind it.
 */
@Configuration(proxyBeanMethods = false)
class ChainsOfScreens {

    private final SecurityHeaders headers;

    ChainsOfScreens(SecurityHeaders headers) {
        this.headers = headers;
    }

    @Bean
    @Order(-20)
    SecurityFilterChain chainOfAssets(HttpSecurity http) {
        withoutSession(http.securityMatcher("/assets/**", "/webjars/**", "/favicon.ico"));
        headers.apply(http);
        http.headers(all -> all.cacheControl(cache -> cache.disable()));
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(-19)
    SecurityFilterChain chainOfErrorPages(HttpSecurity http) {
        withoutSession(http.securityMatcher(new DispatcherTypeRequestMatcher(DispatcherType.ERROR)));
        headers.apply(http);
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    SecurityFilterChain chainOfTheUnclaimed(HttpSecurity http) {
        withoutSession(http.securityMatcher("/**"));
        headers.apply(http);
        return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .exceptionHandling(
                        denied -> denied.authenticationEntryPoint((request, response, why) -> notFound(response))
                                .accessDeniedHandler((request, response, why) -> notFound(response)))
                .build();
    }

    private static void notFound(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.NOT_FOUND.value());
    }

    private static void withoutSession(HttpSecurity http) {
        http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }
}
