package be.namens.portal;

import be.namens.registers.Persons;
import be.namens.screens.SecurityHeaders;
import be.namens.shared.NamensSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/**
 * Guards the pages of the portal: public are the start page, the search, what keys are and why a sign-in failed, the rest is for who is
 * signed in.
 */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    static final String SIGN_IN = "/portaal/aanmelden";
    static final String NOT_SIGNED_IN = "/portaal/niet-aangemeld";
    static final String SIGN_OUT = "/portaal/afmelden";

    /** The pages of the portal. */
    static final String[] PAGES = {
        "/",
        "/robots.txt",
        "/zoeken",
        "/onderneming/**",
        "/uitleg/**",
        "/portaal/**",
        "/rechten/**",
        "/mijn-rechten/**",
        "/sleutels/**",
        "/mijn-sessies/**",
        "/mijn-aanmeldingen/**"
    };

    /** After the chains of the other modules, before the one for what nobody claims. */
    private static final int ORDER = Ordered.LOWEST_PRECEDENCE - 100;

    @Bean
    @Order(ORDER)
    SecurityFilterChain portalChain(
            HttpSecurity http,
            SecurityHeaders headers,
            Persons persons,
            NamensSettings settings,
            ClientRegistrationRepository registrations,
            ProofInPortal proof) {
        headers.apply(http);
        var savedRequests = savedRequests();
        proof.setRequestCache(savedRequests);
        return http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/", NOT_SIGNED_IN, "/robots.txt", "/zoeken", "/onderneming/**", "/uitleg/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .requestCache(cache -> cache.requestCache(savedRequests))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(PortalSecurity::denied))
                .oauth2Login(login -> login.loginPage(SIGN_IN + "/" + PortalClient.REGISTRATION)
                        .authorizationEndpoint(
                                endpoint -> endpoint.authorizationRequestResolver(proof.requests(registrations)))
                        .successHandler(proof)
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(PortalEService.SIGNED_IN))
                        .authorizedClientRepository(new NoTokens())
                        .failureHandler(PortalSecurity::failed)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                            @Override
                            public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                                filter.setAuthenticationResultConverter(token -> signedIn(token, persons));
                                return filter;
                            }
                        }))
                .logout(logout -> logout.logoutRequestMatcher(PortalSecurity::signsOut)
                        .deleteCookies(PortalSessions.COOKIE)
                        .logoutSuccessHandler(
                                (request, response, who) -> response.sendRedirect(afterSignOut(request, settings))))
                .build();
    }

    /** Keeps which person it is and forgets the tokens: the portal needs them no more. */
    private static OAuth2AuthenticationToken signedIn(OAuth2LoginAuthenticationToken token, Persons persons) {
        var user = token.getPrincipal();
        if (user == null) {
            throw new OAuth2AuthenticationException("invalid_user_info_response");
        }
        var person = persons.bySubject(user.getName())
                .orElseThrow(() -> new OAuth2AuthenticationException("invalid_user_info_response"));
        var signedIn = new SignedInPerson(
                person.id().value(), user instanceof OidcUser known ? known.getAuthenticatedAt() : null);
        return new OAuth2AuthenticationToken(signedIn, signedIn.getAuthorities(), PortalClient.REGISTRATION);
    }

    @SuppressWarnings("NullAway") // null is how one leaves the parameter "continue" out of addresses
    private static HttpSessionRequestCache savedRequests() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** A form that outlived its session: the question is asked again after signing in, and what was kept is still there. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, jakarta.servlet.ServletException {
        if (reason instanceof MissingCsrfTokenException && !signedIn()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", request.getRequestURI());
            return;
        }
        new AccessDeniedHandlerImpl().handle(request, response, reason);
    }

    /** Asked where the request does not know it yet. */
    private static boolean signedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken;
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, Exception reason)
            throws IOException {
        // Somebody who goes back to the address where the sign-in ended is signed in already.
        response.sendRedirect(signedIn() ? "/" : NOT_SIGNED_IN);
    }

    /** Without the choice where, the page that asks it answers. */
    private static boolean signsOut(HttpServletRequest request) {
        return "POST".equals(request.getMethod())
                && SIGN_OUT.equals(request.getServletPath())
                && request.getParameter("waar") != null;
    }

    private static String afterSignOut(HttpServletRequest request, NamensSettings settings) {
        if (!"overal".equals(request.getParameter("waar"))) {
            return "/?afgemeld";
        }
        return settings.baseUrl() + "/op/v1/logout?client_id=" + PortalEService.CLIENT_ID
                + "&post_logout_redirect_uri="
                + URLEncoder.encode(settings.baseUrl() + "/", StandardCharsets.UTF_8);
    }
}
