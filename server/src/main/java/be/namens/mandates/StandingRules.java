package be.namens.mandates;

import be.namens.registers.Enterprise;
import be.namens.registers.PersonId;
import be.namens.shared.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The rules of standing: an active enterprise, and at least one ground that holds on the day. */
final class StandingRules {

    private StandingRules() {}

    /**
     * @param known the grounds that this person has, had or will have there
     */
    static StandingAnswer judge(PersonId person, Enterprise enterprise, List<Standing.Ground> known, LocalDate day) {
        if (!enterprise.active()) {
            return new StandingAnswer.DoesNotHold(enterprise.number(), MandatesRefusal.ENTERPRISE_STOPPED);
        }
        var holding = holding(known, day);
        return holding.isEmpty()
                ? new StandingAnswer.DoesNotHold(enterprise.number(), reason(known, day))
                : new StandingAnswer.Holds(new Standing.OnBehalfOf(person, enterprise, holding));
    }

    /** Those that hold on this day: by law first, and held in person before held through companies. */
    static List<Standing.Ground> holding(List<Standing.Ground> known, LocalDate day) {
        return known.stream()
                .filter(ground -> period(ground).contains(day))
                .sorted(Comparator.comparingInt(StandingRules::distance))
                .toList();
    }

    private static MandatesRefusal reason(List<Standing.Ground> known, LocalDate day) {
        if (known.isEmpty()) {
            return MandatesRefusal.NO_STANDING;
        }
        return known.stream().anyMatch(ground -> period(ground).first().isAfter(day))
                ? MandatesRefusal.STANDING_NOT_YET
                : MandatesRefusal.STANDING_OVER;
    }

    private static Period period(Standing.Ground ground) {
        return switch (ground) {
            case Standing.Ground.LegalRepresentative law -> law.function().period();
            case Standing.Ground.Works works -> works.period();
        };
    }

    private static int distance(Standing.Ground ground) {
        return switch (ground) {
            case Standing.Ground.LegalRepresentative law -> law.function().via().size();
            case Standing.Ground.Works works -> Integer.MAX_VALUE;
        };
    }
}
