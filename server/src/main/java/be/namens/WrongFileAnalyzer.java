package be.namens;

import be.namens.shared.LinedYaml;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows what is wrong in a file of the operator, line by line, instead of a stack trace. */
class WrongFileAnalyzer extends AbstractFailureAnalyzer<LinedYaml.WrongFile> {

    @Override
    protected FailureAnalysis analyze(Throwable root, LinedYaml.WrongFile cause) {
        return new FailureAnalysis(
                sentences(cause),
                "Mend these lines and start again; docs/eservices.md describes the catalogue.",
                cause);
    }

    private static @Nullable String sentences(LinedYaml.WrongFile cause) {
        return cause.getMessage();
    }
}
