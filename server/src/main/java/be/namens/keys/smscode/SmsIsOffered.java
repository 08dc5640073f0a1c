package be.namens.keys.smscode;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** There is a code by SMS where an operator named a gateway that sends it. */
public final class SmsIsOffered implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !context.getEnvironment().getProperty("namens.sms.url", "").isBlank();
    }
}
