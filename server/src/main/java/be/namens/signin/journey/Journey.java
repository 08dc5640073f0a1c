package be.namens.signin.journey;

import be.namens.eservices.EService;
import be.namens.eservices.EServiceId;
import be.namens.shared.OpaqueToken;
import be.namens.signin.Choice;
import be.namens.signin.SignInRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A journey that is under way.
 *
 * @param id names it in addresses; useless in another browser
 * @param provenSession the session that a proof on this journey opened or renewed
 * @param chosen for whom the person chose to act on this journey
 */
public record Journey(
        OpaqueToken id,
        EServiceId eService,
        Asked asked,
        Instant madeAt,
        Optional<UUID> provenSession,
        Optional<Choice> chosen) {

    /** What the e-service asked, as in {@link SignInRequest}. */
    public record Asked(
            Set<String> means,
            boolean proveAgain,
            boolean chooseAgain,
            Optional<Duration> oldestProof,
            Optional<Choice> hint,
            String resume) {

        public Asked {
            means = Set.copyOf(means);
        }
    }

    /** The question that the journey is to answer. */
    public SignInRequest request(EService of) {
        return new SignInRequest(
                of, asked.means, asked.proveAgain, asked.chooseAgain, asked.oldestProof, asked.hint, asked.resume);
    }

    /** With a proof that was given on it. */
    public Journey provenBy(UUID session) {
        return new Journey(id, eService, asked, madeAt, Optional.of(session), chosen);
    }

    /** With a choice that was made on it. */
    public Journey chose(Choice choice) {
        return new Journey(id, eService, asked, madeAt, provenSession, Optional.of(choice));
    }

    /** The page where the person chooses a key. */
    public String page() {
        return "/aanmelden/" + id.value();
    }

    /** The page of a key. */
    public String keyPage(String keyKind) {
        return page() + "/sleutel/" + keyKind;
    }

    /** The page where the person chooses for whom. */
    public String choicePage() {
        return page() + "/namens";
    }

    /** The page that explains why the person does not enter, for this choice or for all. */
    public String refusalPage(Optional<Choice> choice) {
        return page() + "/geweigerd" + choice.map(of -> "?voor=" + of.code()).orElse("");
    }

    /** Where the e-service's question is asked again, with this journey as the answer. */
    public String resumption() {
        String separator = asked.resume.contains("?") ? "&" : "?";
        return asked.resume + separator + "journey=" + URLEncoder.encode(id.value(), StandardCharsets.UTF_8);
    }
}
