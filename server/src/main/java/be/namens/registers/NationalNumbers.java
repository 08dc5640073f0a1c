package be.namens.registers;

import be.namens.shared.TheClock;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Which national numbers count here: test numbers only in a demo world, so that no test ever meets a real person. */
@Component
public final class NationalNumbers {

    private final TheClock clock;
    private final boolean demo;

    NationalNumbers(TheClock clock, Environment environment) {
        this.clock = clock;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    /** Reads what somebody typed, with or without dots, dashes and spaces. */
    public TypedNumber<NationalNumber> read(String typed) {
        return switch (NationalNumber.read(typed)) {
            case TypedNumber.Invalid<NationalNumber> invalid -> invalid;
            case TypedNumber.Valid<NationalNumber> valid -> judge(valid.number());
        };
    }

    /** The BIS numbers that are given here: test numbers in a demo world. */
    BisNumbers bis() {
        return new BisNumbers(demo);
    }

    private TypedNumber<NationalNumber> judge(NationalNumber number) {
        if (!demo && number.kind() == NationalNumber.Kind.TEST) {
            return new TypedNumber.Invalid<>(RegistersRefusal.NATIONAL_NUMBER_TEST);
        }
        if (!number.isBornBy(clock.today().getYear())) {
            return new TypedNumber.Invalid<>(RegistersRefusal.NATIONAL_NUMBER_DATE);
        }
        return new TypedNumber.Valid<>(number);
    }
}
