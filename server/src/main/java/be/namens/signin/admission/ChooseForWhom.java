package be.namens.signin.admission;

import be.namens.audit.AuditTrail;
import be.namens.signin.Choice;
import be.namens.signin.Visitor;
import be.namens.signin.journey.Journeys;
import be.namens.signin.session.Sessions;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody says for whom they act; only what opens the e-service is kept. */
@Component
public class ChooseForWhom {

    private final Visits visits;
    private final NextStep nextStep;
    private final Sessions sessions;
    private final Journeys journeys;
    private final AuditTrail trail;

    ChooseForWhom(Visits visits, NextStep nextStep, Sessions sessions, Journeys journeys, AuditTrail trail) {
        this.visits = visits;
        this.nextStep = nextStep;
        this.sessions = sessions;
        this.journeys = journeys;
        this.trail = trail;
    }

    /** Gives the page where the journey goes on. */
    @Transactional
    public String choose(String journeyId, Visitor visitor, Choice choice) {
        var visit = visits.take(journeyId, visitor);
        var journey = visit.journey().chose(choice);
        var session = visitor.session().flatMap(sessions::find);
        var step = nextStep.of(visit.request(), session, Optional.of(journey));
        switch (step) {
            case Step.Enter enter -> keep(visit, enter);
            case Step.Refuse refuse ->
                trail.refused(new SignInRefused(visit.eService().id(), refuse));
            case Step.Prove proveFirst -> {}
            case Step.Choose impossible -> {}
        }
        return Stops.page(step, journey);
    }

    private void keep(Visit visit, Step.Enter enter) {
        var session = enter.session();
        journeys.chosen(visit.journey(), enter.choice());
        sessions.choose(session, enter.choice());
        trail.record(new RepresentationChosen(
                session.person().id(), enter.choice(), visit.eService().id()));
    }
}
