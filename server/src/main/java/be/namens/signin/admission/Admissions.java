package be.namens.signin.admission;

import be.namens.eservices.EService;
import be.namens.eservices.TargetGroup;
import be.namens.keys.ProvenIdentity;
import be.namens.mandates.Standing;
import be.namens.mandates.StandingAnswer;
import be.namens.mandates.Standings;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.rights.Rights;
import be.namens.rights.RightsDecision;
import be.namens.shared.TheClock;
import be.namens.signin.Admission;
import be.namens.signin.AdmissionAnswer;
import be.namens.signin.AdmissionAnswer.Admitted;
import be.namens.signin.AdmissionAnswer.NoRight;
import be.namens.signin.AdmissionAnswer.NoStanding;
import be.namens.signin.Choice;
import be.namens.signin.SignInRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Decides whether a person enters: for whom do they act, and what may they use there? */
@Component
public class Admissions {

    /** The most enterprises that one page of choices weighs; more are found by searching. */
    static final int MOST = 100;

    private final Standings standings;
    private final Rights rights;
    private final TheClock clock;

    Admissions(Standings standings, Rights rights, TheClock clock) {
        this.standings = standings;
        this.rights = rights;
        this.clock = clock;
    }

    /** By two statements at most. */
    public AdmissionAnswer admit(ProvenIdentity identity, Choice choice, EService eService) {
        return switch (choice) {
            case Choice.Oneself oneself ->
                eService.targetGroups().contains(TargetGroup.BUR)
                        ? weigh(identity, new Standing.Oneself(identity.person()), eService)
                        : new NoStanding(choice, SignInRefusal.NOT_FOR_ONESELF);
            case Choice.ForEnterprise enterprise ->
                forEnterprises(eService)
                        ? switch (standings.of(identity.person(), enterprise.number(), clock.today())) {
                            case StandingAnswer.Holds holds -> weigh(identity, holds.standing(), eService);
                            case StandingAnswer.DoesNotHold no -> new NoStanding(choice, no.reason());
                        }
                        : new NoStanding(choice, SignInRefusal.NOT_FOR_ENTERPRISES);
        };
    }

    private AdmissionAnswer weigh(ProvenIdentity identity, Standing standing, EService eService) {
        return answer(identity, standing, rights.decide(standing, eService, clock.today()));
    }

    private static AdmissionAnswer answer(ProvenIdentity identity, Standing standing, RightsDecision decision) {
        return switch (decision.openedWith(identity.means())) {
            case RightsDecision.Entitled entitled -> new Admitted(new Admission(identity, standing, entitled));
            case RightsDecision.NotEntitled notEntitled -> new NoRight(standing, notEntitled);
        };
    }

    /**
     * Everybody for whom this person may act, and whether that opens this e-service; by three statements at most, and one more where the age of the
     * register is limited.
     *
     * @param search part of the name or the number of an enterprise; empty for all
     */
    public Candidates candidates(ProvenIdentity identity, EService eService, String search) {
        var answers = new ArrayList<AdmissionAnswer>();
        if (eService.targetGroups().contains(TargetGroup.BUR)) {
            answers.add(weigh(identity, new Standing.Oneself(identity.person()), eService));
        }
        boolean more = false;
        List<Enterprise> tooOld = List.of();
        if (forEnterprises(eService)) {
            var found = standings.find(identity.person(), search, clock.today(), MOST + 1);
            more = found.size() > MOST;
            tooOld = standings.tooOld(identity.person(), clock.today(), MOST);
            var weighed = found.subList(0, Math.min(found.size(), MOST));
            Map<EnterpriseNumber, RightsDecision> decisions =
                    weighed.isEmpty() ? Map.of() : rights.decideAll(weighed, eService, clock.today());
            for (var standing : weighed) {
                answers.add(answer(identity, standing, decided(decisions, standing)));
            }
        }
        return Candidates.of(answers, tooOld, more);
    }

    private static RightsDecision decided(
            Map<EnterpriseNumber, RightsDecision> decisions, Standing.OnBehalfOf standing) {
        var decision = decisions.get(standing.enterprise().number());
        return decision == null ? new RightsDecision.NotEntitled(List.of()) : decision;
    }

    private static boolean forEnterprises(EService eService) {
        return eService.targetGroups().contains(TargetGroup.EA);
    }
}
