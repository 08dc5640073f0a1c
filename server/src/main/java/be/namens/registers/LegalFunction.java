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
 */
public record LegalFunction(
        PersonId person,
        EnterpriseNumber enterprise,
        String code,
        List<EnterpriseNumber> via,
        Period period,
        Power power) {

    public LegalFunction {
        via = List.copyOf(via);
    }

    /** Whether the holder binds the enterprise without anybody else. */
    public boolean actsAlone() {
        return power instanceof Power.Alone;
    }
}
