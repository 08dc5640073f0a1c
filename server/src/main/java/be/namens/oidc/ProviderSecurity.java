package be.namens.oidc;

import be.namens.keys.AddressLimits;
import be.namens.registers.FreshRegister;
import be.namens.screens.SecurityHeaders;
import be.namens.shared.NamensSettings;
import be.namens.shared.TheClock;
import be.namens.signin.SignIn;
import be.namens.signin.Visitors;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.authorization.OAuth2AuthorizationServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Puts Spring Security's authorization server together in the shape of ACM. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ProviderSecurity {

    @Bean
    AuthorizationServerSettings authorizationServerSettings(NamensSettings namens) {
        return AuthorizationServerSettings.builder()
                .issuer(OpSettings.issuer(namens))
                .authorizationEndpoint(OpPaths.AUTHORIZE)
                .tokenEndpoint(OpPaths.TOKEN)
                .jwkSetEndpoint(OpPaths.KEYS)
                .tokenIntrospectionEndpoint(OpPaths.INTROSPECT)
                .oidcUserInfoEndpoint(OpPaths.USER_INFO)
                .oidcLogoutEndpoint(OpPaths.LOGOUT)
                .build();
    }

    @Bean
    PasswordEncoder clientSecrets() {
        return new SecretsBySha256();
    }

    /** Spring asks for one beside its own userinfo endpoint, which ours stands before. */
    @Bean
    JwtDecoder jwtDecoder(JWKSource<SecurityContext> keys) {
        return NimbusJwtDecoder.withJwkSource(keys).build();
    }

    @Bean
    @Order(10)
    SecurityFilterChain provider(
            HttpSecurity http,
            SecurityHeaders headers,
            Endpoints endpoints,
            TransactionTemplate transaction,
            ClientRegistry clients,
            AuthorizationRows rows,
            ClaimsNow claimsNow,
            SigningKeys keys,
            SignIn signIn,
            FreshRegister register,
            Visitors visitors,
            RefusalPage refusalPage,
            ErrorAnswer errorAnswer,
            NoEndpointTook noEndpointTook,
            AddressLimits limits,
            NamensSettings namens,
            TheClock clock,
            JsonMapper json) {
        headers.apply(http);
        return http.securityMatcher(UnderOp::matches)
                .with(new OAuth2AuthorizationServerConfigurer(), endpoints::configure)
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(noEndpointTook))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(
                        new AskRegisterFirst(register, signIn, visitors, rows), SecurityContextHolderFilter.class)
                .addFilterBefore(new OneTransaction(transaction), SecurityContextHolderFilter.class)
                .addFilterBefore(new UserInfoEndpoint(rows, clients, claimsNow, clock, json), CsrfFilter.class)
                .addFilterBefore(new LogoutEndpoint(clients, signIn, visitors, refusalPage), CsrfFilter.class)
                .addFilterBefore(
                        new IntrospectionEndpoint(rows, clients, claimsNow, keys, namens, clock, json),
                        AuthorizationFilter.class)
                .addFilterBefore(
                        new AdmissionStep(clients, signIn, visitors, errorAnswer, limits, refusalPage),
                        AuthorizationFilter.class)
                .build();
    }
}
