package be.namens.eservices;

import be.namens.shared.Localized;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An e-service: what it is called, how it signs people in, and which rights it defines.
 *
 * @param start where a person begins; shown as a link after a refusal
 * @param targetGroups in which capacities people may enter
 * @param means the authentication means (URNs) that it accepts; empty accepts all
 * @param lowestLevel the lowest level of ACM that it accepts
 * @param asksForWhom whether the chooser is shown even when there is only one choice
 * @param rights what one needs, at least one of, to enter on behalf of an enterprise
 */
public record EService(
        EServiceId id,
        Localized name,
        URI start,
        Set<TargetGroup> targetGroups,
        Set<String> means,
        int lowestLevel,
        boolean asksForWhom,
        Client client,
        List<RightDefinition> rights) {

    public EService {
        targetGroups = Set.copyOf(targetGroups);
        means = Set.copyOf(means);
        rights = List.copyOf(rights);
        if (targetGroups.isEmpty()) {
            throw new IllegalArgumentException("The e-service `" + id + "` admits nobody: it needs a target group");
        }
    }

    public Optional<RightDefinition> right(RightId wanted) {
        return rights.stream().filter(right -> right.id().equals(wanted)).findFirst();
    }
}
