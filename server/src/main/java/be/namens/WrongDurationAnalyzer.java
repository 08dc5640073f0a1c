package be.namens;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one sentence that a setting is no duration; before Spring explains how it tried to read one. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class WrongDurationAnalyzer extends AbstractFailureAnalyzer<BindException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable root, BindException cause) {
        var property = cause.getProperty();
        if (property == null
                || !Duration.class.equals(cause.getTarget().getType().resolve())) {
            return null;
        }
        return new FailureAnalysis(
                "The setting " + property.getName() + " is `" + property.getValue()
                        + "`, which is no duration: a number with its unit, for example 30s, 15m, 12h or 90d.",
                "docs/settings.md lists every setting.",
                cause);
    }
}
