package be.namens.desks.enterprises;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.HeldFunction;
import be.namens.registers.HeldFunction.Holder;
import be.namens.registers.PersonId;
import be.namens.shared.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rule: which functions there are at an enterprise once these persons, and no others, represent it. */
final class FunctionsThen {

    private FunctionsThen() {}

    /**
     * Who stays keeps their function; who is new has one from today; who left has one no more from today on. Functions that ended before
     * stay as they were, each in its place.
     *
     * @param code nature of the function of who is new
     */
    static List<HeldFunction> of(
            List<HeldFunction> held, List<PersonId> wanted, EnterpriseNumber enterprise, String code, LocalDate today) {
        var then = new ArrayList<HeldFunction>();
        Set<PersonId> served = new HashSet<>();
        for (HeldFunction function : held) {
            if (isOver(function, today)) {
                then.add(function);
            } else if (wanted.contains(holder(function)) && served.add(holder(function))) {
                then.add(function);
            } else {
                ended(function, today).ifPresent(then::add);
            }
        }
        wanted.stream()
                .distinct()
                .filter(person -> !served.contains(person))
                .map(person -> new HeldFunction(enterprise, new Holder.NaturalPerson(person), code, Period.from(today)))
                .forEach(then::add);
        return then;
    }

    private static boolean isOver(HeldFunction function, LocalDate today) {
        LocalDate last = function.period().last();
        return last != null && last.isBefore(today);
    }

    /** Until yesterday; a function that begins today never was. */
    private static Optional<HeldFunction> ended(HeldFunction function, LocalDate today) {
        LocalDate first = function.period().first();
        return first.isBefore(today)
                ? Optional.of(new HeldFunction(
                        function.enterprise(),
                        function.holder(),
                        function.code(),
                        Period.between(first, today.minusDays(1))))
                : Optional.empty();
    }

    private static PersonId holder(HeldFunction function) {
        return switch (function.holder()) {
            case Holder.NaturalPerson natural -> natural.person();
            case Holder.Company company -> throw new IllegalArgumentException("A counter registers natural persons");
        };
    }
}
