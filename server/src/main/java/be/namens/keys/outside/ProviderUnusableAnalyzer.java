package be.namens.keys.outside;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong with the settings of an outside provider instead of a stack trace. */
class ProviderUnusableAnalyzer extends AbstractFailureAnalyzer<ProviderUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, ProviderUnusable cause) {
        return new FailureAnalysis(sentence(cause), "docs/keys/outside.md says what belongs in it.", cause);
    }

    private static @Nullable String sentence(ProviderUnusable cause) {
        return cause.getMessage();
    }
}
