package be.namens.managers;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.PersonId;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Asks the grounds in their order: the first that holds is the answer. */
@Component
class AuthoritiesByGround implements Authorities {

    private final List<GroundOfAuthority> grounds;
    private final ByLaw law;
    private final ByAppointment appointment;

    AuthoritiesByGround(List<GroundOfAuthority> grounds, ByLaw law, ByAppointment appointment) {
        this.grounds = List.copyOf(grounds);
        this.law = law;
        this.appointment = appointment;
    }

    @Override
    public Authority of(PersonId person, EnterpriseNumber enterprise, LocalDate day) {
        for (GroundOfAuthority ground : grounds) {
            var found = ground.find(person, enterprise, day);
            if (found.isPresent()) {
                return new Authority.Held(person, enterprise, found.get());
            }
        }
        return law.withoutOwnAuthority(person, enterprise, day);
    }

    @Override
    public boolean hasChief(EnterpriseNumber enterprise, LocalDate day) {
        return appointment.hasAny(enterprise, day);
    }

    @Override
    public List<Authority.Held> heldBy(PersonId person, LocalDate day, int limit) {
        Map<EnterpriseNumber, Authority.Held> held = new LinkedHashMap<>();
        for (GroundOfAuthority ground : grounds) {
            ground.heldBy(person, day, limit).forEach(one -> held.putIfAbsent(one.enterprise(), one));
        }
        return new TreeMap<>(held).values().stream().limit(limit).toList();
    }

    @Override
    public List<Authority.HeldJointly> heldJointlyBy(PersonId person, LocalDate day, int limit) {
        return law.jointlyBy(person, day, limit).stream()
                .filter(jointly -> of(person, jointly.enterprise(), day) instanceof Authority.HeldJointly)
                .toList();
    }
}
