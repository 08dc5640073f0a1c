package be.namens.signin.admission;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.KeyKind;
import be.namens.signin.SignInRequest;
import be.namens.signin.journey.Journey;
import be.namens.signin.session.Session;
import java.time.Instant;
import java.util.Optional;

/** Rule: whether the proof that somebody has given will do for what the e-service asks. */
public final class ProofRule {

    private ProofRule() {}

    /** What the proof lacks; empty when it will do. */
    static Optional<Lack> lack(SignInRequest request, Session session, Optional<Journey> journey, Instant now) {
        var means = session.identity().means();
        if (!means.level().atLeast(request.eService().lowestLevel())) {
            return Optional.of(Lack.LEVEL_TOO_LOW);
        }
        if (!accepts(request, means)) {
            return Optional.of(Lack.MEANS_NOT_ACCEPTED);
        }
        if (provenOn(journey, session)) {
            return Optional.empty();
        }
        if (request.proveAgain()) {
            return Optional.of(Lack.ASKED_AGAIN);
        }
        boolean tooOld = request.oldestProof()
                .map(oldest -> session.identity().at().isBefore(now.minus(oldest)))
                .orElse(false);
        return tooOld ? Optional.of(Lack.TOO_OLD) : Optional.empty();
    }

    /** Whether the e-service accepts this means, and this request too. */
    public static boolean accepts(SignInRequest request, AuthenticationMeans means) {
        var eService = request.eService();
        return means.level().atLeast(eService.lowestLevel())
                && (eService.means().isEmpty() || eService.means().contains(means.urn()))
                && (request.means().isEmpty() || request.means().contains(means.urn()));
    }

    /** Whether a proof with this key can be one that is accepted. */
    public static boolean accepts(SignInRequest request, KeyKind key) {
        return key.everyMeans().stream().anyMatch(means -> accepts(request, means));
    }

    private static boolean provenOn(Optional<Journey> journey, Session session) {
        return journey.flatMap(Journey::provenSession)
                .filter(session.id()::equals)
                .isPresent();
    }

    /** Why a person has to prove who they are; each has a text {@code signin.keys.lack.<name>}. */
    public enum Lack {
        NO_SESSION,
        LEVEL_TOO_LOW,
        MEANS_NOT_ACCEPTED,
        ASKED_AGAIN,
        TOO_OLD
    }
}
