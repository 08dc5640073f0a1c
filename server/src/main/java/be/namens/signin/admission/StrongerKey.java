package be.namens.signin.admission;

import be.namens.eservices.RightDefinition;
import be.namens.signin.AdmissionAnswer.NoRight;
import be.namens.signin.Choice;
import be.namens.signin.Visitor;
import be.namens.signin.journey.Journeys;
import be.namens.signin.session.Session;
import be.namens.signin.session.Sessions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A right may ask a stronger key than its e-service does: the person shows one, and goes on for whom they chose. */
@Component
public class StrongerKey {

    private final Visits visits;
    private final Admissions admissions;
    private final Sessions sessions;
    private final Journeys journeys;

    StrongerKey(Visits visits, Admissions admissions, Sessions sessions, Journeys journeys) {
        this.visits = visits;
        this.admissions = admissions;
        this.sessions = sessions;
        this.journeys = journeys;
    }

    /** The rights that wait for a stronger key, of whom the person chose on this journey. */
    public List<RightDefinition> waiting(Visit visit, Session session) {
        return visit.journey()
                .chosen()
                .map(choice -> waiting(visit, session, choice))
                .orElse(List.of());
    }

    private List<RightDefinition> waiting(Visit visit, Session session, Choice choice) {
        return admissions.admit(session.identity(), choice, visit.eService()) instanceof NoRight closed
                ? closed.decision().closedForThisKey()
                : List.of();
    }

    /** Keeps for whom the person acts, and gives the page where they choose a stronger key, or one that says what else is missing. */
    @Transactional
    public String ask(String journeyId, Visitor visitor, Choice choice) {
        var visit = visits.take(journeyId, visitor);
        var journey = visit.journey();
        var session = visitor.session().flatMap(sessions::find);
        if (session.isEmpty()) {
            return journey.page();
        }
        if (waiting(visit, session.get(), choice).isEmpty()) {
            return journey.refusalPage(Optional.of(choice));
        }
        journeys.chosen(journey, choice);
        return journey.page();
    }
}
