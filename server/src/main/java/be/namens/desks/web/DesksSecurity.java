package be.namens.desks.web;

import be.namens.desks.Desk;
import be.namens.entrance.Entrance;
import be.namens.entrance.SessionsOfPages;
import be.namens.entrance.SignInAt;
import be.namens.screens.SecurityHeaders;
import be.namens.shared.NamensSettings;
import jakarta.servlet.DispatcherType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** Guards the pages of the desks: all but the one that says that signing in failed are for who signed in there. */
@Configuration(proxyBeanMethods = false)
class DesksSecurity {

    /** Before the portal, after the chains of the other modules. */
    private static final int ORDER = Ordered.LOWEST_PRECEDENCE - 200;

    @Bean
    @Order(ORDER)
    SecurityFilterChain chainOfEnterpriseDesk(
            HttpSecurity http,
            SecurityHeaders headers,
            SignInAt signInAt,
            List<Entrance> entrances,
            NamensSettings settings) {
        return chain(http, headers, signInAt, of(Desk.ENTERPRISES, entrances), settings);
    }

    @Bean
    @Order(ORDER + 1)
    SecurityFilterChain chainOfPersonDesk(
            HttpSecurity http,
            SecurityHeaders headers,
            SignInAt signInAt,
            List<Entrance> entrances,
            NamensSettings settings) {
        return chain(http, headers, signInAt, of(Desk.PERSONS, entrances), settings);
    }

    private static Entrance of(Desk desk, List<Entrance> entrances) {
        return entrances.stream()
                .filter(entrance -> entrance.code().equals(desk.code()))
                .findFirst()
                .orElseThrow();
    }

    /** Signing out at a desk is signing out everywhere: the next clerk may sit at the same screen. */
    private static SecurityFilterChain chain(
            HttpSecurity http, SecurityHeaders headers, SignInAt signInAt, Entrance entrance, NamensSettings settings) {
        headers.apply(http);
        signInAt.apply(http, entrance);
        return http.securityMatcher(entrance.home(), entrance.home() + "/**")
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(entrance.notSignedIn())
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .logout(logout -> logout.logoutRequestMatcher(
                                PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, entrance.signOut()))
                        .deleteCookies(SessionsOfPages.COOKIE)
                        .logoutSuccessHandler(
                                (request, response, who) -> response.sendRedirect(atProvider(entrance, settings))))
                .build();
    }

    private static String atProvider(Entrance entrance, NamensSettings settings) {
        return settings.baseUrl() + "/op/v1/logout?client_id=" + entrance.clientId() + "&post_logout_redirect_uri="
                + URLEncoder.encode(settings.baseUrl() + "/", StandardCharsets.UTF_8);
    }
}
