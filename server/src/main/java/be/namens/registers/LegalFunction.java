package be.namens.registers;

import be.namens.shared.Period;
import java.util.List;

/**
 * That a natural person holds a function that may represent an enterprise by law, resolved through the companies in between.
 *
 * @param code nature of the function (AardFunctie), five digits, as held at {@code enterprise}
 * @param via the companies through which it is held, from the enterprise outwards; empty when held in person
 * @param period the days on which the whole chain holds
 * @param power what it gives at this enterprise
 * @param asOf as of when the register is, at the enterprise and at the companies in between
 */
public record LegalFunction(
        PersonId person,
        EnterpriseNumber enterprise,
        String code,
        List<EnterpriseNumber> via,
        Period period,
        Power power,
        AsOf asOf) {

    public LegalFunction {
        via = List.copyOf(via);
    }

    /** Where the age of the register is not the question. */
    public LegalFunction(
            PersonId person,
            EnterpriseNumber enterprise,
            String code,
            List<EnterpriseNumber> via,
            Period period,
            Power power) {
        this(person, enterprise, code, via, period, power, AsOf.WHATEVER);
    }

    /** Whether the holder binds the enterprise without anybody else. */
    public boolean actsAlone() {
        return power instanceof Power.Alone;
    }
}
