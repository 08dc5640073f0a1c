package be.namens.rights;

import be.namens.eservices.RightId;
import be.namens.registers.EnterpriseNumber;

/**
 * Says at which enterprises a right can be given that not every enterprise has: each module that defines such rights has one component of
 * this type. That it can be given says nothing of whether it opens anything: whoever uses it is asked again.
 */
public interface GivenOnlyAt {

    /** Whether it can be given there, as far as this component knows: true of every right that is none of its own. */
    boolean canBeGiven(RightId right, EnterpriseNumber at);
}
