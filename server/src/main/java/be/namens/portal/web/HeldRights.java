package be.namens.portal.web;

import be.namens.eservices.EService;
import be.namens.eservices.EServices;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.TargetGroup;
import be.namens.mandates.Standing;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.rights.Grant;
import be.namens.rights.GrantFilter;
import be.namens.rights.Grants;
import be.namens.rights.Rights;
import be.namens.rights.RightsDecision;
import be.namens.rights.RightsDecision.HeldRight;
import be.namens.shared.TheClock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What one person may use where, today, as the rules of rights decide it. */
@Component
class HeldRights {

    /** More than anybody holds; e-services beyond are found through their own page. */
    private static final int MOST_GRANTS = 500;

    private final Rights rights;
    private final Grants grants;
    private final EServices eServices;
    private final TheClock clock;

    HeldRights(Rights rights, Grants grants, EServices eServices, TheClock clock) {
        this.rights = rights;
        this.grants = grants;
        this.eServices = eServices;
        this.clock = clock;
    }

    /** One profile of one right at one e-service. */
    record Held(EService eService, EnterpriseNumber enterprise, HeldRight held) {}

    /** Asks only the e-services that can have an answer: one statement for each, however many enterprises. */
    List<Held> of(PersonId person, List<Standing.OnBehalfOf> standings) {
        var day = clock.today();
        Set<String> granted = grants
                .list(GrantFilter.of(person, GrantFilter.State.CURRENT), day, java.util.Optional.empty(), MOST_GRANTS)
                .rows()
                .stream()
                .map(Grant::terms)
                .map(terms -> terms.right().value())
                .collect(Collectors.toSet());
        return eServices.all().stream()
                .filter(eService -> eService.targetGroups().contains(TargetGroup.EA))
                .filter(eService -> eService.rights().stream().anyMatch(right -> mayBeHeld(right, granted)))
                .flatMap(eService -> rights.decideAll(standings, eService, day).entrySet().stream()
                        .flatMap(decision -> held(eService, decision).stream()))
                .toList();
    }

    private static boolean mayBeHeld(RightDefinition right, Set<String> granted) {
        return right.automatic().isPresent() || granted.contains(right.id().value());
    }

    private static List<Held> held(EService eService, Map.Entry<EnterpriseNumber, RightsDecision> decision) {
        return switch (decision.getValue()) {
            case RightsDecision.Entitled entitled ->
                entitled.rights().stream()
                        .map(right -> new Held(eService, decision.getKey(), right))
                        .toList();
            case RightsDecision.NotEntitled not -> List.of();
        };
    }
}
