package be.namens.signin.web;

import be.namens.screens.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who signs in is nobody yet: these pages are open to all, and know the visitor only by our own two cookies. */
@Configuration(proxyBeanMethods = false)
class SignInPagesSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain signInPages(HttpSecurity http, SecurityHeaders headers, FormTokens tokens) {
        headers.apply(http);
        return http.securityMatcher("/aanmelden/**", LeavePages.SIGNED_OUT)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .exceptionHandling(refused -> refused.accessDeniedHandler(
                        (request, response, why) -> request.getRequestDispatcher(LeavePages.FORM_NOT_FROM_HERE)
                                .forward(request, response)))
                .build();
    }
}
