package be.namens.desks;

import be.namens.audit.AuditTrail;
import be.namens.eservices.EServices;
import be.namens.mandates.StandingAnswer;
import be.namens.mandates.Standings;
import be.namens.rights.Rights;
import be.namens.rights.RightsDecision;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether a clerk may work at their desk at this very moment: for a recognised organisation, with a right there that holds today. */
@Component
public class ClerkRight {

    private final DesksSettings settings;
    private final Standings standings;
    private final Rights rights;
    private final EServices eServices;
    private final AuditTrail trail;
    private final TheClock clock;

    ClerkRight(
            DesksSettings settings,
            Standings standings,
            Rights rights,
            EServices eServices,
            AuditTrail trail,
            TheClock clock) {
        this.settings = settings;
        this.standings = standings;
        this.rights = rights;
        this.eServices = eServices;
        this.trail = trail;
        this.clock = clock;
    }

    /** Every doing of a desk asks this first; the refusal is in the trail. */
    public void require(Clerk clerk) {
        missing(clerk).ifPresent(reason -> {
            trail.refused(DeskFact.refused("desk.refused", clerk, reason));
            throw new Refused(reason);
        });
    }

    /** The same as an answer. */
    public boolean holds(Clerk clerk) {
        return missing(clerk).isEmpty();
    }

    private Optional<DesksRefusal> missing(Clerk clerk) {
        if (!settings.of(clerk.desk()).recognises(clerk.organisation())) {
            return Optional.of(DesksRefusal.DESK_NOT_RECOGNISED);
        }
        return holdsRight(clerk) ? Optional.empty() : Optional.of(DesksRefusal.DESK_RIGHT_MISSING);
    }

    private boolean holdsRight(Clerk clerk) {
        var today = clock.today();
        return switch (standings.of(clerk.person(), clerk.organisation(), today)) {
            case StandingAnswer.Holds holds ->
                eServices
                        .find(clerk.desk().eService())
                        .map(eService -> rights.decide(holds.standing(), eService, today))
                        .filter(decision -> decision instanceof RightsDecision.Entitled)
                        .isPresent();
            case StandingAnswer.DoesNotHold no -> false;
        };
    }
}
