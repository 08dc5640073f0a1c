package kmo.portefeuille;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationListener;

/** Before anything is made: every missing setting gets one sentence, all at once. */
class StartCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final Map<String, String> NEEDED = needed();

    private static Map<String, String> needed() {
        var needed = new LinkedHashMap<String, String>();
        needed.put("kmo.database.url", "the address of a PostgreSQL, for example jdbc:postgresql://db.example/kmo");
        needed.put("kmo.base-url", "where people reach kmo-portefeuille, for example https://kmo.example.be");
        needed.put("kmo.issuer", "the issuer of the OpenID Provider, for example https://aanmelden.example.be/op");
        needed.put("kmo.client-id", "the client id that the OpenID Provider gave");
        needed.put("kmo.client-secret", "the client secret that the OpenID Provider gave");
        return needed;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        var problems = NEEDED.entrySet().stream()
                .filter(setting ->
                        event.getEnvironment().getProperty(setting.getKey(), "").isBlank())
                .map(setting -> "The setting " + setting.getKey() + " is missing: " + setting.getValue() + ".")
                .toList();
        if (!problems.isEmpty()) {
            throw new CannotStart(String.join(System.lineSeparator(), problems));
        }
    }

    /** Why the program does not start, in sentences for the operator. */
    static final class CannotStart extends RuntimeException {

        private static final long serialVersionUID = 1L;

        CannotStart(String sentences) {
            super(sentences);
        }
    }

    /** Shows the sentences instead of a stack trace. */
    static class Analyzer extends AbstractFailureAnalyzer<CannotStart> {

        @Override
        protected FailureAnalysis analyze(Throwable root, CannotStart cause) {
            return new FailureAnalysis(sentences(cause), "Set it as a property, for example in kmo.yaml.", cause);
        }

        private static @Nullable String sentences(CannotStart cause) {
            return cause.getMessage();
        }
    }
}
