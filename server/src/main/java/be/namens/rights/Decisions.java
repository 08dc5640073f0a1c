package be.namens.rights;

import be.namens.eservices.EService;
import be.namens.eservices.RightDefinition;
import be.namens.mandates.Standing;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Loads what was granted and asks the rules. */
@Component
class Decisions implements Rights {

    private final GrantsInPostgres grants;

    Decisions(GrantsInPostgres grants) {
        this.grants = grants;
    }

    @Override
    public RightsDecision decide(Standing standing, EService eService, LocalDate day) {
        return switch (standing) {
            case Standing.Oneself oneself -> DecidingRules.forOneself(eService);
            case Standing.OnBehalfOf onBehalfOf ->
                DecidingRules.forEnterprise(
                        onBehalfOf,
                        eService,
                        granted(
                                onBehalfOf.person(),
                                List.of(onBehalfOf.enterprise().number()),
                                eService),
                        day);
        };
    }

    @Override
    public Map<EnterpriseNumber, RightsDecision> decideAll(
            List<Standing.OnBehalfOf> standings, EService eService, LocalDate day) {
        if (standings.isEmpty()) {
            return Map.of();
        }
        PersonId person = standings.getFirst().person();
        if (standings.stream().anyMatch(standing -> !standing.person().equals(person))) {
            throw new IllegalArgumentException("One question is about one person");
        }
        Map<EnterpriseNumber, List<Grant>> granted =
                granted(
                                person,
                                standings.stream()
                                        .map(standing -> standing.enterprise().number())
                                        .toList(),
                                eService)
                        .stream()
                        .collect(Collectors.groupingBy(grant -> grant.terms().enterprise()));
        Map<EnterpriseNumber, RightsDecision> decisions = new LinkedHashMap<>();
        for (Standing.OnBehalfOf standing : standings) {
            var enterprise = standing.enterprise().number();
            var mine = granted.getOrDefault(enterprise, List.of());
            decisions.put(enterprise, DecidingRules.forEnterprise(standing, eService, mine, day));
        }
        return decisions;
    }

    private List<Grant> granted(PersonId person, List<EnterpriseNumber> enterprises, EService eService) {
        var rights = eService.rights().stream().map(RightDefinition::id).toList();
        return rights.isEmpty() ? List.of() : grants.history(person, enterprises, rights);
    }
}
