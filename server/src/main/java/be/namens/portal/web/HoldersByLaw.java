package be.namens.portal.web;

import be.namens.eservices.EServices;
import be.namens.eservices.RightId;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.rights.RightHolders;
import be.namens.rights.RightsDecision.HeldRight;
import be.namens.rights.RightsDecision.Reason;
import be.namens.screens.Texts;
import be.namens.shared.TheClock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who may use a right without a grant: the representatives to whom its e-service gives it. */
@Component
class HoldersByLaw {

    /** Grants are listed beside them already. */
    private static final int NO_MORE_GRANTS = 1;

    private final RightHolders holders;
    private final EServices eServices;
    private final Persons persons;
    private final Texts texts;
    private final TheClock clock;

    HoldersByLaw(RightHolders holders, EServices eServices, Persons persons, Texts texts, TheClock clock) {
        this.holders = holders;
        this.eServices = eServices;
        this.persons = persons;
        this.texts = texts;
        this.clock = clock;
    }

    /** A person and the profiles that come by law. */
    record Holder(String name, String profiles) {}

    List<Holder> of(EnterpriseNumber enterprise, RightId id) {
        var right = eServices.right(id);
        if (right.isEmpty()) {
            return List.of();
        }
        var all = holders.of(enterprise, right.get(), clock.today(), NO_MORE_GRANTS);
        var names = persons.findAll(
                all.stream().map(RightHolders.RightHolder::person).toList());
        return all.stream()
                .map(holder -> new Holder(
                        Optional.ofNullable(names.get(holder.person()))
                                .map(Person::fullName)
                                .orElse("?"),
                        holder.rights().stream()
                                .filter(HoldersByLaw::byLaw)
                                .map(held -> texts.of(held.profile().name()))
                                .collect(Collectors.joining(", "))))
                .filter(holder -> !holder.profiles().isEmpty())
                .toList();
    }

    private static boolean byLaw(HeldRight held) {
        return switch (held.reason()) {
            case Reason.Automatic automatic -> true;
            case Reason.Granted granted -> false;
        };
    }
}
