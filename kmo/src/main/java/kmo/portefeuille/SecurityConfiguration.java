package kmo.portefeuille;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who may open what, and what every answer tells the browser to be strict about. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            KmoSettings settings,
            Provider provider,
            SignInOutcome outcome,
            Languages languages,
            StepUp stepUp,
            HttpSessionRequestCache wanted) {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(OwnPages.ALL)
                        .authenticated()
                        .anyRequest()
                        .permitAll())
                .oauth2Login(signIn -> signIn.loginPage(PublicPages.SIGN_IN)
                        .authorizedClientRepository(new TokenInSession())
                        .authorizationEndpoint(there -> there.authorizationRequestResolver(
                                new StrongerRequests(new InTheirLanguage(provider, languages), stepUp)))
                        .userInfoEndpoint(there -> there.oidcUserService(outcome))
                        .successHandler(outcome)
                        .failureHandler(outcome)
                        .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                            @Override
                            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                                filter.setAuthenticationFailureHandler(outcome);
                                return filter;
                            }
                        }))
                // Who shows an access token has no cookie to be misused.
                .csrf(csrf -> csrf.ignoringRequestMatchers(AccountNumberApi.PAGE))
                .requestCache(cache -> cache.requestCache(wanted))
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(policy(settings)))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /**
     * Forms may lead to the provider: logging out everywhere and acting for another are posts that redirect there. Fonts may come
     * from here although no page uses one: browsers complain of those that govuk-frontend names, even unused.
     */
    private static String policy(KmoSettings settings) {
        return "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; base-uri 'none'; frame-ancestors 'none'; "
                + "form-action 'self' " + settings.providerOrigin();
    }

    /** What somebody wanted to open before they had to sign in. */
    @Bean
    @SuppressWarnings("NullAway") // null is how Spring Security is told to add no parameter to the address
    HttpSessionRequestCache wanted() {
        var wanted = new HttpSessionRequestCache();
        wanted.setRequestMatcher(request -> "GET".equals(request.getMethod()));
        wanted.setMatchingRequestParameterName(null);
        return wanted;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
