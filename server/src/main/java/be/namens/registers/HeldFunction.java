package be.namens.registers;

import be.namens.shared.Period;
import java.util.Optional;

/**
 * That somebody holds a function at an enterprise, as the register says it: not resolved, and of any nature.
 *
 * @param enterprise at which the function is held (FunctiehouderVan)
 * @param code nature of the function (AardFunctie), five digits
 */
public record HeldFunction(EnterpriseNumber enterprise, Holder holder, String code, Period period) {

    public HeldFunction {
        if (!FunctionCode.isOne(code)) {
            throw new IllegalArgumentException("The code of a function has five digits");
        }
    }

    /** Who holds it. */
    public sealed interface Holder {

        /**
         * A natural person.
         *
         * @param represents of a permanent representative: the company whose mandate at the enterprise this person exercises
         */
        record NaturalPerson(PersonId person, Optional<EnterpriseNumber> represents) implements Holder {
            public NaturalPerson(PersonId person) {
                this(person, Optional.empty());
            }
        }

        /** A company. */
        record Company(EnterpriseNumber number) implements Holder {}
    }
}
