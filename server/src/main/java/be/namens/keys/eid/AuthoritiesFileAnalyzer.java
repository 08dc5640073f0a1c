package be.namens.keys.eid;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong with the file of authorities instead of a stack trace. */
class AuthoritiesFileAnalyzer extends AbstractFailureAnalyzer<AuthoritiesFile.Unusable> {

    @Override
    protected FailureAnalysis analyze(Throwable root, AuthoritiesFile.Unusable cause) {
        return new FailureAnalysis(sentence(cause), "docs/keys/eid.md says what belongs in it.", cause);
    }

    private static @Nullable String sentence(AuthoritiesFile.Unusable cause) {
        return cause.getMessage();
    }
}
