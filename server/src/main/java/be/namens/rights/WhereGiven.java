package be.namens.rights;

import be.namens.eservices.RightId;
import be.namens.registers.EnterpriseNumber;
import java.util.List;
import org.springframework.stereotype.Component;

/** Whether a right can be given at an enterprise, as all who know of one that is for some enterprises only say. */
@Component
public class WhereGiven {

    private final List<GivenOnlyAt> all;

    WhereGiven(List<GivenOnlyAt> all) {
        this.all = List.copyOf(all);
    }

    public boolean canBeGiven(RightId right, EnterpriseNumber at) {
        return all.stream().allMatch(one -> one.canBeGiven(right, at));
    }
}
