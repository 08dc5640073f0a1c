package be.namens.managers;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.LegalFunction;
import be.namens.registers.PersonId;
import be.namens.shared.Refusal;

/** The answer to: may this person administer this enterprise, and on what ground? */
public sealed interface Authority {

    PersonId person();

    EnterpriseNumber enterprise();

    /** The person may give and end rights of this enterprise. */
    record Held(PersonId person, EnterpriseNumber enterprise, Ground ground) implements Authority {}

    /** The person may not, and why. */
    record NotHeld(PersonId person, EnterpriseNumber enterprise, Refusal reason) implements Authority {}

    /**
     * What authority rests on. The chain of managers adds its links here: a chief access manager by appointment, an access
     * manager for one domain.
     */
    sealed interface Ground {

        /** The law: a function in the register that represents the enterprise. */
        record LegalRepresentative(LegalFunction function) implements Ground {}
    }
}
