package be.namens.signin.admission;

import be.namens.eservices.EServiceId;
import be.namens.eservices.EServices;
import be.namens.signin.SignInRefusal;
import be.namens.signin.Visitor;
import be.namens.signin.journey.Journey;
import be.namens.signin.journey.JourneyAnswer;
import be.namens.signin.journey.Journeys;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the journey that an address names, when it is under way in this browser. */
@Component
public class Visits {

    private final Journeys journeys;
    private final EServices eServices;

    Visits(Journeys journeys, EServices eServices) {
        this.journeys = journeys;
        this.eServices = eServices;
    }

    /** For a page that only shows. */
    public Visit find(String journeyId, Visitor visitor) {
        return underWay(journeys.find(journeyId, visitor.browser()));
    }

    /** For a change: others wait until the transaction ends. */
    Visit take(String journeyId, Visitor visitor) {
        return underWay(journeys.take(journeyId, visitor.browser()));
    }

    private Visit underWay(JourneyAnswer answer) {
        return switch (answer) {
            case JourneyAnswer.UnderWay underWay -> visit(underWay.journey());
            case JourneyAnswer.Expired expired -> throw over(SignInRefusal.JOURNEY_EXPIRED, expired.eService());
            case JourneyAnswer.Finished finished -> throw over(SignInRefusal.JOURNEY_FINISHED, finished.eService());
            case JourneyAnswer.Elsewhere elsewhere -> throw over(SignInRefusal.JOURNEY_ELSEWHERE, elsewhere.eService());
            case JourneyAnswer.Unknown unknown ->
                throw new JourneyIsOver(SignInRefusal.JOURNEY_UNKNOWN, Optional.empty());
        };
    }

    private Visit visit(Journey journey) {
        return eServices
                .find(journey.eService())
                .map(eService -> new Visit(journey, eService))
                .orElseThrow(() -> new JourneyIsOver(SignInRefusal.JOURNEY_UNKNOWN, Optional.empty()));
    }

    private JourneyIsOver over(SignInRefusal reason, EServiceId eService) {
        return new JourneyIsOver(reason, eServices.find(eService));
    }
}
