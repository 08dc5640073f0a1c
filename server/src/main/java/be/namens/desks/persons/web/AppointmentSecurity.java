package be.namens.desks.persons.web;

import be.namens.screens.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** Opens the pages on which somebody asks for an appointment, to everybody. */
@Configuration(proxyBeanMethods = false)
class AppointmentSecurity {

    @Bean
    @Order(22)
    SecurityFilterChain doorOfAppointments(HttpSecurity http, SecurityHeaders headers) {
        headers.apply(http);
        return http.securityMatcher(AppointmentPages.PATH, AppointmentPages.PATH + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }
}
