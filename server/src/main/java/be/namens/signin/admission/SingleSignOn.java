package be.namens.signin.admission;

import be.namens.audit.AuditTrail;
import be.namens.eservices.EService;
import be.namens.keys.DigitalKeys;
import be.namens.keys.ProvenIdentity;
import be.namens.rights.RightsDecided;
import be.namens.signin.AdmissionAnswer;
import be.namens.signin.Choice;
import be.namens.signin.SignIn;
import be.namens.signin.SignInAnswer;
import be.namens.signin.SignInRequest;
import be.namens.signin.Visitor;
import be.namens.signin.journey.Journey;
import be.namens.signin.journey.JourneyAnswer;
import be.namens.signin.journey.Journeys;
import be.namens.signin.session.EndSession;
import be.namens.signin.session.Session;
import be.namens.signin.session.Sessions;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One proof serves every e-service, as long as the session lives and the proof is strong and fresh enough. */
@Component
class SingleSignOn implements SignIn {

    private final Sessions sessions;
    private final Journeys journeys;
    private final NextStep nextStep;
    private final Admissions admissions;
    private final EndSession endSession;
    private final DigitalKeys keys;
    private final FreshBefore fresh;
    private final AuditTrail trail;

    SingleSignOn(
            Sessions sessions,
            Journeys journeys,
            NextStep nextStep,
            Admissions admissions,
            EndSession endSession,
            DigitalKeys keys,
            FreshBefore fresh,
            AuditTrail trail) {
        this.sessions = sessions;
        this.journeys = journeys;
        this.nextStep = nextStep;
        this.admissions = admissions;
        this.endSession = endSession;
        this.keys = keys;
        this.fresh = fresh;
        this.trail = trail;
    }

    @Override
    @Transactional
    public SignInAnswer answer(SignInRequest request, Visitor visitor, Optional<String> journeyId, boolean silent) {
        var journey = journeyId.flatMap(id -> underWay(id, request, visitor));
        var session = visitor.session().flatMap(sessions::find);
        var step = nextStep.of(request, session, journey);
        return switch (step) {
            case Step.Enter enter -> signedIn(request, enter, journey);
            case Step.Prove prove -> {
                if (cannotBeMet(request)) {
                    yield new SignInAnswer.RequirementsUnmet();
                }
                yield silent ? new SignInAnswer.LoginRequired() : stop(request, visitor, session, journey, prove);
            }
            case Step.Choose choose ->
                silent ? interaction(choose.session()) : stop(request, visitor, session, journey, choose);
            case Step.Refuse refuse -> {
                trail.refused(new SignInRefused(request.eService().id(), refuse));
                yield silent ? interaction(refuse.session()) : stop(request, visitor, session, journey, refuse);
            }
        };
    }

    /** The e-service asks for particular means, and none of our keys is one of them: no page would help the person. */
    private boolean cannotBeMet(SignInRequest request) {
        return !request.means().isEmpty() && keys.all().stream().noneMatch(kind -> ProofRule.accepts(request, kind));
    }

    private static SignInAnswer interaction(Session session) {
        return new SignInAnswer.InteractionRequired(session.identity());
    }

    /** A journey serves only the e-service that it began for. */
    private Optional<Journey> underWay(String id, SignInRequest request, Visitor visitor) {
        return journeys.take(id, visitor.browser()) instanceof JourneyAnswer.UnderWay underWay
                ? Optional.of(underWay.journey())
                        .filter(journey ->
                                journey.eService().equals(request.eService().id()))
                : Optional.empty();
    }

    private SignInAnswer signedIn(SignInRequest request, Step.Enter enter, Optional<Journey> journey) {
        var session = enter.session();
        boolean firstChoice = session.choice().isEmpty() && enter.basis() != Step.Basis.CHOSEN;
        if (firstChoice) {
            sessions.choose(session, enter.choice());
            trail.record(new RepresentationChosen(
                    session.person().id(), enter.choice(), request.eService().id()));
        }
        journey.ifPresent(journeys::finish);
        trail.record(new RightsDecided(
                enter.admission().standing(),
                request.eService().id(),
                enter.admission().rights()));
        trail.record(new SignInCompleted(request.eService().id(), enter));
        return new SignInAnswer.SignedIn(session.id(), session.person(), enter.admission());
    }

    private SignInAnswer stop(
            SignInRequest request, Visitor visitor, Optional<Session> session, Optional<Journey> journey, Step step) {
        return new SignInAnswer.Journey(Stops.page(step, journey.orElseGet(() -> begin(request, visitor, session))));
    }

    private Journey begin(SignInRequest request, Visitor visitor, Optional<Session> session) {
        trail.record(new SignInStarted(
                request.eService().id(), session.map(Session::person).map(person -> person.id())));
        return journeys.begin(request, visitor.browser());
    }

    @Override
    public void askRegister(Visitor visitor, Optional<String> journey, Optional<Choice> asked) {
        fresh.answering(visitor, journey, asked);
    }

    @Override
    public AdmissionAnswer again(ProvenIdentity identity, Choice choice, EService eService) {
        return admissions.admit(identity, choice, eService);
    }

    @Override
    public void end(Visitor visitor) {
        visitor.session().ifPresent(endSession::end);
    }

    @Override
    public void forgetChoice(Visitor visitor) {
        visitor.session().ifPresent(sessions::forgetChoice);
    }
}
