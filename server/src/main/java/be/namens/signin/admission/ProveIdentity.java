package be.namens.signin.admission;

import be.namens.audit.AuditTrail;
import be.namens.keys.ElsewhereKind;
import be.namens.keys.HeldKeys;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyFact;
import be.namens.keys.KeyKind;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.ProvenIdentity;
import be.namens.shared.OpaqueToken;
import be.namens.shared.Refused;
import be.namens.shared.Vault;
import be.namens.signin.SignInRefusal;
import be.namens.signin.SignInRequest;
import be.namens.signin.Visitor;
import be.namens.signin.journey.Journey;
import be.namens.signin.journey.Journeys;
import be.namens.signin.session.EndSession;
import be.namens.signin.session.Session;
import be.namens.signin.session.Sessions;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody shows with a key who they are; a good answer opens a session, or renews the one that they had. */
@Component
public class ProveIdentity {

    private static final String JOURNEY = "journey:";

    private final Visits visits;
    private final Sessions sessions;
    private final Journeys journeys;
    private final NextStep nextStep;
    private final EndSession endSession;
    private final HeldKeys heldKeys;
    private final Vault vault;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    ProveIdentity(
            Visits visits,
            Sessions sessions,
            Journeys journeys,
            NextStep nextStep,
            EndSession endSession,
            HeldKeys heldKeys,
            Vault vault,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.visits = visits;
        this.sessions = sessions;
        this.journeys = journeys;
        this.nextStep = nextStep;
        this.endSession = endSession;
        this.heldKeys = heldKeys;
        this.vault = vault;
        this.trail = trail;
        this.transaction = transaction;
    }

    /**
     * Judges an answer. The same answer given twice on one journey, as by a double click, is one proof.
     *
     * <p>The key judges between two transactions: what it counts stays counted.
     */
    public ProveAnswer prove(String journeyId, Visitor visitor, KeyKind key, KeyResponse response) {
        var request = accepting(journeyId, visitor, key);
        if (key instanceof ElsewhereKind elsewhere) {
            return answer(elsewhere.leave(visit(journeyId), means -> ProofRule.accepts(request, means)));
        }
        return judge(journeyId, visitor, key, response);
    }

    /**
     * Judges the answer that a browser brings back from an outside party.
     *
     * @param journeyId as {@link #journeyOf} gave it
     */
    public ProveAnswer proveReturned(String journeyId, Visitor visitor, ElsewhereKind key, KeyResponse response) {
        accepting(journeyId, visitor, key);
        return judge(journeyId, visitor, key, response);
    }

    /** The journey from which somebody left to get this answer; whether it is theirs is still to be seen. */
    public String journeyOf(ElsewhereKind key, KeyResponse response) {
        return key.visitOf(response)
                .map(KeyVisit::id)
                .filter(id -> id.startsWith(JOURNEY))
                .map(id -> id.substring(JOURNEY.length()))
                .orElseThrow(() -> new JourneyIsOver(SignInRefusal.JOURNEY_UNKNOWN, Optional.empty()));
    }

    private SignInRequest accepting(String journeyId, Visitor visitor, KeyKind key) {
        var request = visits.find(journeyId, visitor).request();
        if (!ProofRule.accepts(request, key)) {
            trail.refused(new KeyFact.Refused(key.code(), Optional.empty(), KeyFact.Refused.Why.NOT_ACCEPTED));
            throw new Refused(SignInRefusal.KEY_NOT_ACCEPTED);
        }
        return request;
    }

    private ProveAnswer judge(String journeyId, Visitor visitor, KeyKind key, KeyResponse response) {
        byte[] proofHash = vault.hash("signin.proof", key.code() + new TreeMap<>(response.fields()));
        var before = inTransaction(() -> provenBefore(journeyId, visitor, proofHash));
        if (before.isPresent()) {
            return before.get();
        }
        return switch (key.prove(visit(journeyId), response)) {
            case KeyAnswer.Proven proven -> inTransaction(() -> goOn(journeyId, visitor, proven.identity(), proofHash));
            case KeyAnswer.NotProven no ->
                // A code works once: the same form may have arrived twice at the same time.
                inTransaction(() -> provenBefore(journeyId, visitor, proofHash))
                        .orElseGet(() -> new ProveAnswer.NotProven(no));
            case KeyAnswer.Asks asks -> answer(asks);
            case KeyAnswer.Elsewhere elsewhere -> answer(elsewhere);
        };
    }

    private static ProveAnswer answer(KeyAnswer answer) {
        return switch (answer) {
            case KeyAnswer.Proven proven -> throw new IllegalStateException("Nothing was asked yet");
            case KeyAnswer.NotProven no -> new ProveAnswer.NotProven(no);
            case KeyAnswer.Asks asks -> new ProveAnswer.Asks(asks);
            case KeyAnswer.Elsewhere elsewhere -> new ProveAnswer.Elsewhere(elsewhere.address());
        };
    }

    /** The visit on which a key is asked to somebody on this journey. */
    public static KeyVisit visit(String journeyId) {
        return new KeyVisit(JOURNEY + journeyId);
    }

    private <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    private Optional<ProveAnswer> provenBefore(String journeyId, Visitor visitor, byte[] proofHash) {
        var visit = visits.take(journeyId, visitor);
        var token = OpaqueToken.random();
        return journeys.provenBy(visit.journey(), proofHash)
                .filter(session -> sessions.replaceToken(session, token))
                .map(session -> new ProveAnswer.Proven(token, page(visit, visit.journey(), token)));
    }

    private ProveAnswer goOn(String journeyId, Visitor visitor, ProvenIdentity identity, byte[] proofHash) {
        var visit = visits.take(journeyId, visitor);
        if (!ProofRule.accepts(visit.request(), identity.means())) {
            return tooWeak(visit, identity);
        }
        var token = OpaqueToken.random();
        UUID session = signIn(visitor, token, identity);
        journeys.proven(visit.journey(), session, proofHash);
        heldKeys.usedFor(
                identity.person(),
                identity.keyKind(),
                identity.at(),
                visit.eService().id().value(),
                visitor.device().code());
        return new ProveAnswer.Proven(token, page(visit, visit.journey().provenBy(session), token));
    }

    /** A key of several levels proved one that will not do: what the person had shown before stays as it is. */
    private ProveAnswer tooWeak(Visit visit, ProvenIdentity identity) {
        trail.refused(new ProofTooWeak(visit.eService().id(), identity));
        return new ProveAnswer.NotProven(new KeyAnswer.NotProven(
                SignInRefusal.PROOF_TOO_WEAK, "", List.of(visit.eService().name())));
    }

    private UUID signIn(Visitor visitor, OpaqueToken token, ProvenIdentity identity) {
        var before = visitor.session().flatMap(sessions::find);
        if (before.isPresent() && sessions.renew(before.get().id(), token, identity)) {
            return before.get().id();
        }
        visitor.session().ifPresent(endSession::end);
        return sessions.open(token, identity, visitor.device());
    }

    private String page(Visit visit, Journey journey, OpaqueToken token) {
        Optional<Session> session = sessions.find(token);
        var step = nextStep.of(visit.request(), session, Optional.of(journey));
        if (step instanceof Step.Refuse refuse) {
            trail.refused(new SignInRefused(journey.eService(), refuse));
        }
        return Stops.page(step, journey);
    }
}
