package be.namens.portal;

import static be.namens.portal.PortalEntrance.PAGES;
import static be.namens.portal.PortalEntrance.PORTAL;

import be.namens.entrance.SessionsOfPages;
import be.namens.entrance.SignInAt;
import be.namens.screens.SecurityHeaders;
import be.namens.shared.NamensSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Guards the pages of the portal: public are the start page, the search, what keys are and why a sign-in failed, the rest is for who is
 * signed in.
 */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    /** After the chains of the other modules, before the one for what nobody claims. */
    private static final int ORDER = Ordered.LOWEST_PRECEDENCE - 100;

    @Bean
    @Order(ORDER)
    SecurityFilterChain portalChain(
            HttpSecurity http,
            SecurityHeaders headers,
            NamensSettings settings,
            SignInAt signInAt,
            ProofInPortal proof) {
        headers.apply(http);
        proof.setRequestCache(SignInAt.savedRequests());
        signInAt.apply(http, PORTAL, proof.requests(signInAt.requests(PORTAL)), proof);
        return http.securityMatcher(PAGES.toArray(String[]::new))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                "/", PORTAL.notSignedIn(), "/robots.txt", "/zoeken", "/onderneming/**", "/uitleg/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .logout(logout -> logout.logoutRequestMatcher(PortalSecurity::signsOut)
                        .deleteCookies(SessionsOfPages.COOKIE)
                        .logoutSuccessHandler(
                                (request, response, who) -> response.sendRedirect(afterSignOut(request, settings))))
                .build();
    }

    /** Without the choice where, the page that asks it answers. */
    private static boolean signsOut(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && PORTAL.signOut().equals(request.getServletPath())
                && request.getParameter("waar") != null;
    }

    private static String afterSignOut(HttpServletRequest request, NamensSettings settings) {
        if (!"overal".equals(request.getParameter("waar"))) {
            return "/?afgemeld";
        }
        return settings.baseUrl() + "/op/v1/logout?client_id=" + PORTAL.clientId()
                + "&post_logout_redirect_uri="
                + URLEncoder.encode(settings.baseUrl() + "/", StandardCharsets.UTF_8);
    }
}
