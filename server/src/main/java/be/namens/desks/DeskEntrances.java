package be.namens.desks;

import be.namens.entrance.Entrance;
import be.namens.eservices.TargetGroup;
import be.namens.keys.AuthenticationMeans;
import be.namens.keys.KeyKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ways in: one for each desk, with a key of high level, on behalf of the organisation that has the desk. */
@Configuration(proxyBeanMethods = false)
class DeskEntrances {

    @Bean
    Entrance entranceOfEnterprises(DesksSettings settings, List<KeyKind> keys) {
        return entrance(Desk.ENTERPRISES, settings, keys);
    }

    @Bean
    Entrance entranceOfPersons(DesksSettings settings, List<KeyKind> keys) {
        return entrance(Desk.PERSONS, settings, keys);
    }

    private static Entrance entrance(Desk desk, DesksSettings settings, List<KeyKind> keys) {
        return new Entrance(
                desk.code(),
                desk.clientId(),
                desk.eService(),
                desk.displayName(),
                desk.home(),
                desk.home(),
                List.of(desk.home() + "/**"),
                TargetGroup.EA,
                settings.lowestLevel(),
                strong(settings, keys),
                Set.of("openid", "profile", "vo", desk.right().scope()),
                List.of(desk.right()));
    }

    /** Asked by name, so that the answer names the one that was used. */
    private static Set<String> strong(DesksSettings settings, List<KeyKind> keys) {
        return keys.stream()
                .flatMap(key -> key.everyMeans().stream())
                .filter(means -> means.level().atLeast(settings.lowestLevel()))
                .map(AuthenticationMeans::urn)
                .collect(Collectors.toSet());
    }
}
