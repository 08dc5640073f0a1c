package be.namens.registers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer to: what may the holder of a function decide for the enterprise by law?
 *
 * <p>Whoever uses authority asks this, not the code of the function. {@link Jointly} is where an approval round begins.
 */
public sealed interface Power {

    Ground ground();

    /** Binds the enterprise, without anybody else. */
    record Alone(Ground ground) implements Power {}

    /**
     * Binds the enterprise only together with others who have the same power.
     *
     * @param signatures how many sign in all, this one included: two or more
     */
    record Jointly(int signatures, Ground ground) implements Power {
        public Jointly {
            if (signatures < 2) {
                throw new IllegalArgumentException("Who needs nobody else acts alone");
            }
        }
    }

    /** Acts in what is of every day, and may not decide who else acts. */
    record DailyManagement(Ground ground) implements Power {}

    /** Decides nothing. */
    record None(Why why, Ground ground) implements Power {}

    /** Why a function that represents elsewhere gives nothing here. */
    enum Why {
        /** In this form the function does not represent. */
        FUNCTION,
        /** Bankrupt: the curator acts. */
        BANKRUPTCY,
        /** Dissolved: the liquidator acts. */
        DISSOLUTION,
        /** Stopped, or wound up. */
        ENDED
    }

    /**
     * The rule that decided.
     *
     * @param regime the part of the rules, such as {@code nv} or {@code bankruptcy}
     * @param source article or other source
     * @param assumption what was assumed where the source does not say it
     */
    record Ground(String regime, String source, Optional<String> assumption) {}

    /**
     * Judges what the rules say of a function.
     *
     * @param said {@code ALONE}, {@code JOINTLY}, {@code DAILY_MANAGEMENT} or {@code NONE}
     * @param signatures of a joint power: how many; null for the majority of the seats
     * @param seats how many hold such a function at the enterprise on the day; more signatures than seats there cannot be
     */
    static Power of(String said, @Nullable Integer signatures, int seats, Ground ground) {
        return switch (said) {
            case "ALONE" -> new Alone(ground);
            case "JOINTLY" -> {
                int needed = signatures == null ? seats / 2 + 1 : Math.min(signatures, seats);
                yield needed < 2 ? new Alone(ground) : new Jointly(needed, ground);
            }
            case "DAILY_MANAGEMENT" -> new DailyManagement(ground);
            default ->
                new None(
                        switch (ground.regime()) {
                            case "bankruptcy" -> Why.BANKRUPTCY;
                            case "dissolution" -> Why.DISSOLUTION;
                            case "ended" -> Why.ENDED;
                            default -> Why.FUNCTION;
                        },
                        ground);
        };
    }
}
