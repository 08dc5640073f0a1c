package be.namens.desks;

import be.namens.registers.Enterprise;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.Enterprises;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The organisations that have a desk, as the operator named them. */
@Component
public class Organisations {

    private final DesksSettings settings;
    private final Enterprises enterprises;

    Organisations(DesksSettings settings, Enterprises enterprises) {
        this.settings = settings;
        this.enterprises = enterprises;
    }

    /** Those that the register knows as active, by name. */
    public List<Enterprise> with(Desk desk) {
        return enterprises.findAll(List.copyOf(settings.of(desk).numbers())).values().stream()
                .filter(Enterprise::active)
                .sorted(Comparator.comparing(Enterprise::name))
                .toList();
    }

    /** Whether this one has such a desk. */
    public boolean have(Desk desk, EnterpriseNumber organisation) {
        return settings.of(desk).recognises(organisation);
    }
}
