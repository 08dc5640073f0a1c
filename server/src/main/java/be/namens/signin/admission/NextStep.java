package be.namens.signin.admission;

import be.namens.keys.ProvenIdentity;
import be.namens.mandates.MandatesRefusal;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import be.namens.signin.AdmissionAnswer;
import be.namens.signin.AdmissionAnswer.Admitted;
import be.namens.signin.AdmissionAnswer.NoRight;
import be.namens.signin.AdmissionAnswer.NoStanding;
import be.namens.signin.Choice;
import be.namens.signin.SignInRefusal;
import be.namens.signin.SignInRequest;
import be.namens.signin.admission.ProofRule.Lack;
import be.namens.signin.admission.Step.Basis;
import be.namens.signin.journey.Journey;
import be.namens.signin.session.Session;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The journey of a sign-in, as one decision that is made anew at every stop: who are you, for whom do you act, what may you use? */
@Component
public class NextStep {

    private final Admissions admissions;
    private final TheClock clock;

    NextStep(Admissions admissions, TheClock clock) {
        this.admissions = admissions;
        this.clock = clock;
    }

    /**
     * @param session what the visitor has shown before, if anything
     * @param journey where they proved and chose just now, if anywhere
     */
    public Step of(SignInRequest request, Optional<Session> session, Optional<Journey> journey) {
        if (session.isEmpty()) {
            return new Step.Prove(Lack.NO_SESSION);
        }
        var shown = session.get();
        var lack = ProofRule.lack(request, shown, journey, clock.now());
        if (lack.isPresent()) {
            return new Step.Prove(lack.get()); // who are you?
        }
        var chosen = journey.flatMap(Journey::chosen);
        if (chosen.isPresent()) {
            return enter(request, shown, chosen.get(), Basis.CHOSEN); // what may you use?
        }
        if (request.chooseAgain()) {
            return new Step.Choose(shown); // for whom do you act?
        }
        if (request.hint().isPresent()) {
            return enter(request, shown, request.hint().get(), Basis.ASKED_BY_E_SERVICE);
        }
        return asBefore(request, shown).orElseGet(() -> theOnlyOneOrChoose(request, shown));
    }

    /** The session, when its proof will do for what the e-service asks. */
    public Optional<Session> proven(Visit visit, Optional<Session> session) {
        return session.filter(shown -> ProofRule.lack(visit.request(), shown, Optional.of(visit.journey()), clock.now())
                .isEmpty());
    }

    /** Single sign-on keeps the capacity, unless it opens nothing here. */
    private Optional<Step> asBefore(SignInRequest request, Session session) {
        return session.choice()
                .map(choice -> enter(request, session, choice, Basis.CHOSEN_BEFORE))
                .filter(Step.Enter.class::isInstance);
    }

    private Step theOnlyOneOrChoose(SignInRequest request, Session session) {
        var candidates = admissions.candidates(session.identity(), request.eService(), "");
        if (!candidates.anyToChoose()) {
            return nobody(session, candidates);
        }
        var only = candidates.only();
        if (only.isPresent() && !request.eService().asksForWhom()) {
            var admission = only.get();
            return new Step.Enter(session, Candidates.choice(admission.standing()), admission, Basis.ONLY_ONE);
        }
        return new Step.Choose(session);
    }

    private static Step nobody(Session session, Candidates candidates) {
        if (candidates.others().size() == 1) {
            return refuse(session, candidates.others().getFirst());
        }
        return new Step.Refuse(session, theOnlyTooOld(candidates), whyNobody(candidates), List.of());
    }

    private static Optional<Choice> theOnlyTooOld(Candidates candidates) {
        return candidates.others().isEmpty() && candidates.tooOld().size() == 1
                ? Optional.of(
                        new Choice.ForEnterprise(candidates.tooOld().getFirst().number()))
                : Optional.empty();
    }

    /** Why somebody may enter for nobody. */
    public static Refusal whyNobody(Candidates candidates) {
        if (!candidates.others().isEmpty()) {
            return SignInRefusal.NO_ENTERPRISE_WITH_RIGHT;
        }
        return candidates.tooOld().isEmpty() ? SignInRefusal.NO_ENTERPRISE : MandatesRefusal.REGISTER_TOO_OLD;
    }

    private Step enter(SignInRequest request, Session session, Choice choice, Basis basis) {
        ProvenIdentity identity = session.identity();
        AdmissionAnswer answer = admissions.admit(identity, choice, request.eService());
        return switch (answer) {
            case Admitted admitted -> new Step.Enter(session, choice, admitted.admission(), basis);
            case NoStanding no -> new Step.Refuse(session, Optional.of(no.choice()), no.reason(), List.of());
            case NoRight noRight -> refuse(session, noRight);
        };
    }

    /** Why a right does not open: it is not held, or only not with this key. */
    public static SignInRefusal reason(NoRight answer) {
        return answer.decision().closedForThisKey().isEmpty()
                ? SignInRefusal.NO_RIGHT
                : SignInRefusal.RIGHT_ASKS_STRONGER_KEY;
    }

    private static Step refuse(Session session, NoRight answer) {
        return new Step.Refuse(
                session,
                Optional.of(Candidates.choice(answer.standing())),
                reason(answer),
                answer.decision().missing());
    }
}
