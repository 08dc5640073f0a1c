package be.namens.entrance;

import be.namens.registers.Persons;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Lets people sign in at an entrance: what the filter chains of the portal and of the desks have in common. */
@Component
public class SignInAt {

    private final ClientRegistrationRepository registrations;
    private final Persons persons;
    private final EndsWithSignIn endsWithSignIn;

    SignInAt(ClientRegistrationRepository registrations, Persons persons, EndsWithSignIn endsWithSignIn) {
        this.registrations = registrations;
        this.persons = persons;
        this.endsWithSignIn = endsWithSignIn;
    }

    /** Who arrives goes on to the page that was asked. */
    public void apply(HttpSecurity http, Entrance entrance) {
        var arrives = new Arrives(entrance);
        arrives.setRequestCache(savedRequests());
        apply(http, entrance, requests(entrance), arrives);
    }

    /** The same, with requests to the OpenID Provider and an arrival of its own. */
    public void apply(
            HttpSecurity http,
            Entrance entrance,
            OAuth2AuthorizationRequestResolver requests,
            AuthenticationSuccessHandler arrival) {
        var kept = new HttpSessionSecurityContextRepository();
        kept.setSpringSecurityContextKey(entrance.keptAs());
        // Of its own, so that signing in at one entrance leaves forms of another usable.
        var forms = new HttpSessionCsrfTokenRepository();
        forms.setSessionAttributeName("forms/" + entrance.code());
        http.csrf(csrf -> csrf.csrfTokenRepository(forms))
                .securityContext(context -> context.securityContextRepository(
                        new DelegatingSecurityContextRepository(new RequestAttributeSecurityContextRepository(), kept)))
                .requestCache(cache -> cache.requestCache(savedRequests()))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(SignInAt::denied))
                .oauth2Login(login -> login.loginPage(entrance.signIn())
                        .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                        .successHandler(arrival)
                        .redirectionEndpoint(endpoint -> endpoint.baseUri(entrance.arrival()))
                        .authorizedClientRepository(new NoTokens())
                        .failureHandler((request, response, reason) -> failed(entrance, response))
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2LoginAuthenticationFilter>() {
                            @Override
                            public <O extends OAuth2LoginAuthenticationFilter> O postProcess(O filter) {
                                filter.setAuthenticationResultConverter(token -> signedIn(token, entrance));
                                return filter;
                            }
                        }));
    }

    /** The usual requests to the OpenID Provider; they ask with what somebody signs in where the entrance wants to know. */
    public DefaultOAuth2AuthorizationRequestResolver requests(Entrance entrance) {
        var usual = new DefaultOAuth2AuthorizationRequestResolver(registrations, entrance.signInRoot());
        if (!entrance.means().isEmpty()) {
            var asked = Map.of("acr_values", String.join(" ", new TreeSet<>(entrance.means())));
            usual.setAuthorizationRequestCustomizer(request -> request.additionalParameters(all -> all.putAll(asked)));
        }
        return usual;
    }

    @SuppressWarnings("NullAway") // null is how one leaves the parameter "continue" out of addresses
    public static HttpSessionRequestCache savedRequests() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    /** Keeps which person it is and forgets the tokens: our own pages need them no more. */
    private OAuth2AuthenticationToken signedIn(OAuth2LoginAuthenticationToken token, Entrance entrance) {
        var user = token.getPrincipal();
        if (user == null) {
            throw new OAuth2AuthenticationException("invalid_user_info_response");
        }
        var person = persons.bySubject(user.getName())
                .orElseThrow(() -> new OAuth2AuthenticationException("invalid_user_info_response"));
        var signedIn = SignedIn.by(person.id(), user);
        return new OAuth2AuthenticationToken(signedIn, signedIn.getAuthorities(), entrance.code());
    }

    /** A form that outlived its session: the question is asked again after signing in, and what was kept is still there. */
    private static void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException, ServletException {
        if (reason instanceof MissingCsrfTokenException && !isSignedIn()) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader("Location", request.getRequestURI());
            return;
        }
        new AccessDeniedHandlerImpl().handle(request, response, reason);
    }

    /** Asked where the request does not know it yet. */
    private static boolean isSignedIn() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof OAuth2AuthenticationToken;
    }

    private static void failed(Entrance entrance, HttpServletResponse response) throws IOException {
        // Somebody who goes back to the address where the sign-in ended is signed in already.
        response.sendRedirect(isSignedIn() ? entrance.home() : entrance.notSignedIn());
    }

    /** Ties the session to that of the sign-in and goes on. */
    private final class Arrives extends SavedRequestAwareAuthenticationSuccessHandler {

        private final Entrance entrance;

        Arrives(Entrance entrance) {
            this.entrance = entrance;
            setDefaultTargetUrl(entrance.home());
        }

        @Override
        public void onAuthenticationSuccess(
                HttpServletRequest request, HttpServletResponse response, Authentication who)
                throws IOException, ServletException {
            if (who.getPrincipal() instanceof SignedIn person
                    && endsWithSignIn.tie(request, entrance, person.personId())) {
                super.onAuthenticationSuccess(request, response, who);
                return;
            }
            request.getSession().invalidate();
            getRedirectStrategy().sendRedirect(request, response, entrance.notSignedIn());
        }
    }
}
