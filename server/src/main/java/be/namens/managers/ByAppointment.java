package be.namens.managers;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import be.namens.registers.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A chief access manager administers the enterprise for as long as the appointment lasts, also when who made it has lost their place:
 * the enterprise made it, by whoever acted for it then. Not where the enterprise has stopped, is bankrupt or is dissolved: there
 * the curator or the liquidator decides alone.
 */
@Component
@Order(100)
class ByAppointment implements GroundOfAuthority {

    private final ChiefAccessManagersInPostgres chiefs;
    private final Enterprises enterprises;

    ByAppointment(ChiefAccessManagersInPostgres chiefs, Enterprises enterprises) {
        this.chiefs = chiefs;
        this.enterprises = enterprises;
    }

    @Override
    public Optional<Authority.Ground> find(PersonId person, EnterpriseNumber enterprise, LocalDate day) {
        return chiefs.held(person, enterprise, day)
                .filter(held -> enterprises.inOwnHands(List.of(enterprise)).contains(enterprise))
                .map(held -> new Authority.Ground.ChiefAccessManager(held.id()));
    }

    /** Whether anybody administers the enterprise by appointment on this day. */
    boolean hasAny(EnterpriseNumber enterprise, LocalDate day) {
        return !chiefs.at(enterprise, day, 1).isEmpty()
                && enterprises.inOwnHands(List.of(enterprise)).contains(enterprise);
    }

    @Override
    public List<Authority.Held> heldBy(PersonId person, LocalDate day, int limit) {
        var held = new ArrayList<Authority.Held>();
        String after = "";
        while (true) {
            var found = chiefs.heldBy(person, day, after, limit);
            var ordinary = enterprises.inOwnHands(found.stream()
                    .map(ChiefAccessManagersInPostgres.AtEnterprise::enterprise)
                    .toList());
            found.stream()
                    .filter(one -> ordinary.contains(one.enterprise()))
                    .map(one -> new Authority.Held(
                            person, one.enterprise(), new Authority.Ground.ChiefAccessManager(one.appointment())))
                    .forEach(held::add);
            if (found.size() < limit || held.size() >= limit) {
                return held.stream().limit(limit).toList();
            }
            after = found.getLast().enterprise().digits();
        }
    }
}
