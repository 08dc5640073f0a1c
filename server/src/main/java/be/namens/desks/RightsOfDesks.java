package be.namens.desks;

import be.namens.eservices.RightId;
import be.namens.registers.EnterpriseNumber;
import be.namens.rights.GivenOnlyAt;
import java.util.Arrays;
import org.springframework.stereotype.Component;

/** The right of a clerk is given at the organisations that have the desk, and nowhere else. */
@Component
class RightsOfDesks implements GivenOnlyAt {

    private final DesksSettings settings;

    RightsOfDesks(DesksSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean canBeGiven(RightId right, EnterpriseNumber at) {
        return Arrays.stream(Desk.values())
                .filter(desk -> desk.right().id().equals(right))
                .allMatch(desk -> settings.of(desk).recognises(at));
    }
}
