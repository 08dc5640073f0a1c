package be.namens.signin.admission;

import be.namens.signin.Visitor;
import be.namens.signin.journey.Journeys;
import be.namens.signin.session.EndSession;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** "This is not me": signs out whoever was signed in, and the journey begins anew for somebody else. */
@Component
public class StartOver {

    private final Visits visits;
    private final EndSession endSession;
    private final Journeys journeys;

    StartOver(Visits visits, EndSession endSession, Journeys journeys) {
        this.visits = visits;
        this.endSession = endSession;
        this.journeys = journeys;
    }

    /** Gives the page where the journey begins. */
    @Transactional
    public String startOver(String journeyId, Visitor visitor) {
        var journey = visits.take(journeyId, visitor).journey();
        visitor.session().ifPresent(endSession::end);
        journeys.restart(journey);
        return journey.page();
    }
}
