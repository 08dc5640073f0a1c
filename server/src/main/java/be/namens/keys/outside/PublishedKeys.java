package be.namens.keys.outside;

import be.namens.screens.SecurityHeaders;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Our public keys, where an outside provider fetches them: to know that it is us who ask, and to encrypt for us. */
@RestController
class PublishedKeys {

    private static final String PATHS = "/sleutels-van-namens/**";
    private static final Duration BELIEVED = Duration.ofHours(1);

    private final List<OutsideKind> kinds;

    PublishedKeys(List<OutsideKind> kinds) {
        this.kinds = List.copyOf(kinds);
    }

    @GetMapping("/sleutels-van-namens/{code}/jwks.json")
    ResponseEntity<String> keys(@PathVariable("code") String code) {
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .map(kind -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .cacheControl(CacheControl.maxAge(BELIEVED).cachePublic())
                        .body(kind.publishedKeys()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Public keys are for everybody. */
    @Configuration(proxyBeanMethods = false)
    static class ForEverybody {

        @Bean
        @Order(12)
        SecurityFilterChain publishedKeysChain(HttpSecurity http, SecurityHeaders headers) {
            headers.apply(http);
            return http.securityMatcher(PATHS)
                    .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                    .build();
        }
    }
}
