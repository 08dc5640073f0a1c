package be.namens.registers.magda;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong with the settings of MAGDA instead of a stack trace. */
class MagdaUnusableAnalyzer extends AbstractFailureAnalyzer<MagdaUnusable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, MagdaUnusable cause) {
        return new FailureAnalysis(
                sentence(cause), "docs/registers.md, section MAGDA, says what belongs in it.", cause);
    }

    private static @Nullable String sentence(MagdaUnusable cause) {
        return cause.getMessage();
    }
}
