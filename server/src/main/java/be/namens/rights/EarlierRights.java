package be.namens.rights;

import be.namens.eservices.EService;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import be.namens.rights.RightsDecision.MissingRight;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What somebody could use at an e-service before, or will be able to: for who enters nowhere today and wonders why. */
@Component
public class EarlierRights {

    private static final int MOST_GRANTS = 50;

    private final Grants grants;

    EarlierRights(Grants grants) {
        this.grants = grants;
    }

    /** A right at one enterprise, and what became of it. */
    public record Earlier(EnterpriseNumber enterprise, MissingRight right) {}

    /** Newest first; nothing about an enterprise where a right at this e-service is in force. */
    public List<Earlier> of(PersonId person, EService eService, LocalDate day) {
        Map<EnterpriseNumber, List<Grant>> byEnterprise =
                grants
                        .list(GrantFilter.of(person, GrantFilter.State.ANY), day, Optional.empty(), MOST_GRANTS)
                        .rows()
                        .stream()
                        .filter(grant -> eService.rights().stream()
                                .anyMatch(
                                        right -> right.id().equals(grant.terms().right())))
                        .collect(Collectors.groupingBy(
                                grant -> grant.terms().enterprise(), LinkedHashMap::new, Collectors.toList()));
        return byEnterprise.entrySet().stream()
                .filter(one -> one.getValue().stream().noneMatch(grant -> isInForce(grant, day)))
                .flatMap(one -> lapsed(one.getKey(), one.getValue(), eService, day))
                .toList();
    }

    private static Stream<Earlier> lapsed(
            EnterpriseNumber enterprise, List<Grant> granted, EService eService, LocalDate day) {
        return eService.rights().stream()
                .flatMap(right -> DecidingRules.lapsed(right, granted, day).stream())
                .map(right -> new Earlier(enterprise, right));
    }

    private static boolean isInForce(Grant grant, LocalDate day) {
        return grant instanceof Grant.InForce && grant.terms().period().contains(day);
    }
}
