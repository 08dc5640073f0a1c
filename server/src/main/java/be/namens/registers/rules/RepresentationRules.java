package be.namens.registers.rules;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Who represents an enterprise: for each part of the rules, what a function gives there. */
public record RepresentationRules(List<Regime> regimes) {

    public RepresentationRules {
        regimes = List.copyOf(regimes);
    }

    /** The codes of all functions that represent anywhere. */
    public Set<String> codes() {
        return regimes.stream()
                .flatMap(regime -> regime.functions().stream())
                .map(FunctionRule::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * A part of the rules.
     *
     * @param kind what {@code codes} are
     * @param codes of juridical situations or forms; empty for what needs none
     */
    record Regime(String name, Kind kind, String source, List<String> codes, List<FunctionRule> functions) {
        Regime {
            codes = List.copyOf(codes);
            functions = List.copyOf(functions);
        }
    }

    /** By what an enterprise falls under a part of the rules. */
    enum Kind {
        SITUATION,
        NATURAL_PERSON,
        FORM,
        OTHERWISE
    }

    /**
     * What one function gives.
     *
     * @param code nature of the function, five digits
     * @param signatures of a joint power: how many in all; empty for the majority
     * @param assumption what was assumed, where the source does not say it
     */
    record FunctionRule(
            String code, Strength strength, OptionalInt signatures, String source, Optional<String> assumption) {}

    /** How far a function goes. */
    enum Strength {
        ALONE,
        JOINTLY,
        DAILY_MANAGEMENT
    }
}
