package be.namens.signin.admission;

import be.namens.audit.AuditTrail;
import be.namens.signin.Visitor;
import be.namens.signin.session.Sessions;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Goes on with a journey that somebody left to activate a key: what they proved on the way counts here as it would at the next e-service,
 * and no further.
 */
@Component
public class GoOn {

    private final Visits visits;
    private final Sessions sessions;
    private final NextStep nextStep;
    private final AuditTrail trail;

    GoOn(Visits visits, Sessions sessions, NextStep nextStep, AuditTrail trail) {
        this.visits = visits;
        this.sessions = sessions;
        this.nextStep = nextStep;
        this.trail = trail;
    }

    /** Gives the page that comes next: that of the keys, where the proof does not do. */
    @Transactional
    public String page(String journeyId, Visitor visitor) {
        var visit = visits.find(journeyId, visitor);
        var session = visitor.session().flatMap(sessions::find);
        var step = nextStep.of(visit.request(), session, Optional.of(visit.journey()));
        if (step instanceof Step.Refuse refuse) {
            trail.refused(new SignInRefused(visit.eService().id(), refuse));
        }
        return Stops.page(step, visit.journey());
    }
}
