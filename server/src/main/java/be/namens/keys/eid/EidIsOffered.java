package be.namens.keys.eid;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Profiles;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** There is an eID where an operator says which authorities give the cards, and in a demo, which has an authority of its own. */
final class EidIsOffered implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        var environment = context.getEnvironment();
        return environment.acceptsProfiles(Profiles.of("demo"))
                || !environment.getProperty("namens.eid.authorities", "").isBlank();
    }
}
