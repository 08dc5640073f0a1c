package be.namens.desks.persons;

import be.namens.audit.Fact;
import be.namens.registers.EnterpriseNumber;
import java.util.Map;
import java.util.Optional;

/** Somebody asked an office for an appointment; who it was is not in the trail. */
record AppointmentFact(Outcome outcome, EnterpriseNumber office) implements Fact {

    static AppointmentFact asked(EnterpriseNumber office) {
        return new AppointmentFact(Outcome.DONE, office);
    }

    static AppointmentFact notAsked(EnterpriseNumber office) {
        return new AppointmentFact(Outcome.REFUSED, office);
    }

    @Override
    public String kind() {
        return "appointment.asked";
    }

    @Override
    public Optional<String> enterprise() {
        return Optional.of(office.digits());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of();
    }
}
