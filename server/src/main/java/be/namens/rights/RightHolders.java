package be.namens.rights;

import be.namens.eservices.RightDefinition;
import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.LegalFunction;
import be.namens.registers.LegalRepresentatives;
import be.namens.registers.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Answers the decision from the other side: who may use this right for this enterprise, by law or by grant? */
@Component
public class RightHolders {

    private final GrantsInPostgres grants;
    private final LegalRepresentatives representatives;
    private final Enterprises enterprises;

    RightHolders(GrantsInPostgres grants, LegalRepresentatives representatives, Enterprises enterprises) {
        this.grants = grants;
        this.representatives = representatives;
        this.enterprises = enterprises;
    }

    /** A person and the profiles that they hold, each with its reason. */
    public record RightHolder(PersonId person, List<RightsDecision.HeldRight> rights) {
        public RightHolder {
            rights = List.copyOf(rights);
        }
    }

    /**
     * By law first, then the newest grants; at most {@code limit} grants are read. At an enterprise that has stopped only those whom
     * the law still knows.
     */
    public List<RightHolder> of(EnterpriseNumber enterprise, RightDefinition right, LocalDate day, int limit) {
        return enterprises
                .find(enterprise)
                .map(known -> holders(known, right, day, limit))
                .orElse(List.of());
    }

    private List<RightHolder> holders(Enterprise enterprise, RightDefinition right, LocalDate day, int limit) {
        Map<PersonId, LegalFunction> byLaw = new LinkedHashMap<>();
        representatives
                .representativesOf(enterprise.number(), day)
                .forEach(function -> byLaw.putIfAbsent(function.person(), function));
        Map<PersonId, List<Grant>> byGrant = grants.inForceAt(enterprise.number(), right.id(), day, limit).stream()
                .collect(Collectors.groupingBy(
                        grant -> grant.terms().person(), LinkedHashMap::new, Collectors.toList()));
        Set<PersonId> persons = new LinkedHashSet<>(byLaw.keySet());
        if (enterprise.active()) {
            persons.addAll(byGrant.keySet());
        }
        return persons.stream()
                .map(person -> new RightHolder(
                        person,
                        DecidingRules.held(
                                enterprise.kind(),
                                Optional.ofNullable(byLaw.get(person)),
                                right,
                                byGrant.getOrDefault(person, List.of()),
                                day)))
                .filter(holder -> !holder.rights().isEmpty())
                .toList();
    }
}
