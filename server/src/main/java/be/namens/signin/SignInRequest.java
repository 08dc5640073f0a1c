package be.namens.signin;

import be.namens.eservices.EService;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What an e-service asks of a sign-in, after the protocol has checked it.
 *
 * @param means the URNs asked with {@code acr_values}, that the e-service accepts too; empty asks for none in particular
 * @param proveAgain {@code prompt=login}: a proof of before this journey does not count
 * @param chooseAgain {@code prompt=select_account}: the chooser is shown whatever was chosen before
 * @param oldestProof {@code max_age}: a proof older than this does not count
 * @param hint for whom the e-service wants the person to act, from {@code login_hint}
 * @param resume the address on this server, from the root, that asks again when the journey is done
 */
public record SignInRequest(
        EService eService,
        Set<String> means,
        boolean proveAgain,
        boolean chooseAgain,
        Optional<Duration> oldestProof,
        Optional<Choice> hint,
        String resume) {

    public SignInRequest {
        means = Set.copyOf(means);
        if (!resume.startsWith("/") || resume.startsWith("//")) {
            throw new IllegalArgumentException("A journey resumes on this server");
        }
    }
}
