package be.namens.testing;

import be.namens.registers.LegalFunction;
import be.namens.registers.Power;
import java.util.Optional;

/** Powers for tests that ask something else. */
public final class Powers {

    public static final Power ALONE = new Power.Alone(new Power.Ground("bv", "WVV art. 5:73 § 1", Optional.empty()));

    private Powers() {}

    /** The same function, with a power that is the same everywhere. */
    public static LegalFunction withoutPower(LegalFunction function) {
        return new LegalFunction(
                function.person(), function.enterprise(), function.code(), function.via(), function.period(), ALONE);
    }

    /** The same function, whatever the age of the register that says it. */
    public static LegalFunction withoutAge(LegalFunction function) {
        return new LegalFunction(
                function.person(),
                function.enterprise(),
                function.code(),
                function.via(),
                function.period(),
                function.power());
    }
}
