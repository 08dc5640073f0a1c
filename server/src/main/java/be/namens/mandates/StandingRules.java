package be.namens.mandates;

import be.namens.registers.Enterprise;
import be.namens.registers.PersonId;
import be.namens.registers.Power;
import be.namens.shared.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The rules of standing: at least one ground that holds on the day, at an enterprise that is active; at one that is not only the law
 * counts, which leaves the liquidator.
 */
final class StandingRules {

    private StandingRules() {}

    /**
     * @param known the grounds that this person has, had or will have there
     */
    static StandingAnswer judge(PersonId person, Enterprise enterprise, List<Standing.Ground> known, LocalDate day) {
        var holding = holding(known, day).stream()
                .filter(ground -> enterprise.active() || ground instanceof Standing.Ground.LegalRepresentative)
                .toList();
        if (!holding.isEmpty()) {
            return new StandingAnswer.Holds(new Standing.OnBehalfOf(person, enterprise, holding));
        }
        return new StandingAnswer.DoesNotHold(
                enterprise.number(), enterprise.active() ? reason(known, day) : MandatesRefusal.ENTERPRISE_STOPPED);
    }

    /** Those that hold on this day: by law first, what gives most before what gives less, in person before through companies, then by code. */
    static List<Standing.Ground> holding(List<Standing.Ground> known, LocalDate day) {
        return known.stream()
                .filter(ground -> period(ground).contains(day) && givesSomething(ground) && !tooOld(ground))
                .sorted(Comparator.comparingInt(StandingRules::strength)
                        .thenComparingInt(StandingRules::distance)
                        .thenComparing(StandingRules::code))
                .toList();
    }

    /** Between equals, so that the same question always has the same answer. */
    private static String code(Standing.Ground ground) {
        return switch (ground) {
            case Standing.Ground.LegalRepresentative law -> law.function().code();
            case Standing.Ground.Manages manages -> "";
            case Standing.Ground.Works works -> "";
        };
    }

    private static MandatesRefusal reason(List<Standing.Ground> known, LocalDate day) {
        var gone = known.stream()
                .filter(ground -> period(ground).contains(day))
                .flatMap(ground -> whyNot(ground).stream())
                .findFirst();
        if (gone.isPresent()) {
            return gone.get();
        }
        if (known.stream().anyMatch(ground -> period(ground).contains(day) && tooOld(ground))) {
            return MandatesRefusal.REGISTER_TOO_OLD;
        }
        var others = known.stream().filter(StandingRules::givesSomething).toList();
        if (others.isEmpty()) {
            return MandatesRefusal.NO_STANDING;
        }
        return others.stream().anyMatch(ground -> period(ground).first().isAfter(day))
                ? MandatesRefusal.STANDING_NOT_YET
                : MandatesRefusal.STANDING_OVER;
    }

    private static Period period(Standing.Ground ground) {
        return switch (ground) {
            case Standing.Ground.LegalRepresentative law -> law.function().period();
            case Standing.Ground.Manages manages -> manages.period();
            case Standing.Ground.Works works -> works.period();
        };
    }

    /** Nothing, when the function represents elsewhere but not here. */
    private static boolean givesSomething(Standing.Ground ground) {
        return switch (ground) {
            case Standing.Ground.LegalRepresentative law -> !(law.function().power() instanceof Power.None);
            case Standing.Ground.Manages manages -> true;
            case Standing.Ground.Works works -> true;
        };
    }

    /** Whether the register is older than a decision may rest on; an appointment and a work relation rest on what was done here. */
    private static boolean tooOld(Standing.Ground ground) {
        return switch (ground) {
            case Standing.Ground.LegalRepresentative law ->
                law.function().asOf().tooOld();
            case Standing.Ground.Manages manages -> false;
            case Standing.Ground.Works works -> false;
        };
    }

    /** Why a function gives nothing, where the reason is the state of the enterprise. */
    private static Optional<MandatesRefusal> whyNot(Standing.Ground ground) {
        if (ground instanceof Standing.Ground.LegalRepresentative law
                && law.function().power() instanceof Power.None no) {
            return switch (no.why()) {
                case BANKRUPTCY -> Optional.of(MandatesRefusal.ENTERPRISE_BANKRUPT);
                case DISSOLUTION -> Optional.of(MandatesRefusal.ENTERPRISE_DISSOLVED);
                case ENDED -> Optional.of(MandatesRefusal.ENTERPRISE_STOPPED);
                case FUNCTION -> Optional.empty();
            };
        }
        return Optional.empty();
    }

    private static int strength(Standing.Ground ground) {
        return switch (ground) {
            case Standing.Ground.LegalRepresentative law ->
                switch (law.function().power()) {
                    case Power.Alone alone -> 0;
                    case Power.Jointly jointly -> 1;
                    case Power.DailyManagement daily -> 2;
                    case Power.None none -> 3;
                };
            case Standing.Ground.Manages manages -> 4;
            case Standing.Ground.Works works -> 5;
        };
    }

    private static int distance(Standing.Ground ground) {
        return switch (ground) {
            case Standing.Ground.LegalRepresentative law -> law.function().via().size();
            case Standing.Ground.Manages manages -> Integer.MAX_VALUE;
            case Standing.Ground.Works works -> Integer.MAX_VALUE;
        };
    }
}
