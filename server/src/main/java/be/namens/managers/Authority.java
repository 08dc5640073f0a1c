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

    /**
     * The person may, together with others who have the same power: an approval round begins here. Alone the person may not.
     *
     * @param function by which the person represents the enterprise
     * @param signatures how many have to agree in all, this person included
     */
    record HeldJointly(PersonId person, EnterpriseNumber enterprise, LegalFunction function, int signatures)
            implements Authority {

        /** Why the person may not do it alone; its text has {@code signatures}. */
        public Refusal reason() {
            return ManagersRefusal.REPRESENTS_JOINTLY;
        }
    }

    /** The person may not, and why. */
    record NotHeld(PersonId person, EnterpriseNumber enterprise, Refusal reason) implements Authority {}

    /** What authority rests on. The chain of managers has one more link to come: an access manager for one domain. */
    sealed interface Ground {

        /** The law: a function in the register whose holder binds the enterprise alone. */
        record LegalRepresentative(LegalFunction function) implements Ground {
            @Override
            public String code() {
                return "law";
            }
        }

        /** Appointed by who represents the enterprise, or by another chief access manager. */
        record ChiefAccessManager(ManagerId appointment) implements Ground {
            @Override
            public String code() {
                return "chief";
            }
        }

        /** As the trail names it. */
        String code();
    }
}
