package be.namens.desks.enterprises;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.TypedNumber;
import be.namens.shared.Refused;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may say about the enterprise counter.
 *
 * @param firstNumber the first enterprise number that it may give; empty when it gives none
 * @param lastNumber the last
 * @param function the code of the function as which a representative is registered
 */
@ConfigurationProperties("namens.desks.enterprises")
record CounterSettings(
        @DefaultValue("") String firstNumber,
        @DefaultValue("") String lastNumber,
        @DefaultValue("10002") String function) {

    CounterSettings {
        if (firstNumber.isEmpty() != lastNumber.isEmpty()) {
            throw new IllegalArgumentException(
                    "namens.desks.enterprises: first-number and last-number are set both, or neither");
        }
        if (!firstNumber.isEmpty() && number(firstNumber).compareTo(number(lastNumber)) > 0) {
            throw new IllegalArgumentException("namens.desks.enterprises: last-number comes before first-number");
        }
        if (!function.matches("[0-9]{5}")) {
            throw new IllegalArgumentException("namens.desks.enterprises.function: a code has five digits");
        }
    }

    EnterpriseNumber first() {
        return required(firstNumber);
    }

    EnterpriseNumber last() {
        return required(lastNumber);
    }

    private static EnterpriseNumber required(String written) {
        if (written.isEmpty()) {
            throw new Refused(EnterprisesRefusal.NUMBERS_NOT_CONFIGURED);
        }
        return number(written);
    }

    private static EnterpriseNumber number(String written) {
        return switch (EnterpriseNumber.read(written)) {
            case TypedNumber.Valid<EnterpriseNumber> valid -> valid.number();
            case TypedNumber.Invalid<EnterpriseNumber> invalid ->
                throw new IllegalArgumentException(
                        "namens.desks.enterprises: `" + written + "` is no enterprise number");
        };
    }
}
