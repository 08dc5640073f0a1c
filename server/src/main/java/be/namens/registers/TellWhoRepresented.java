package be.namens.registers;

import be.namens.audit.AuditTrail;
import be.namens.shared.TheClock;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells an operator who could represent an enterprise by law on a day, with the rule that decided; the question is in the trail. */
@Component
class TellWhoRepresented {

    private final WhoRepresented past;
    private final Persons persons;
    private final AuditTrail trail;

    TellWhoRepresented(WhoRepresented past, Persons persons, AuditTrail trail) {
        this.past = past;
        this.persons = persons;
        this.trail = trail;
    }

    /** True when the registers can tell; nobody is an answer too. */
    boolean tell(EnterpriseNumber enterprise, LocalDate day, PrintStream out, PrintStream errors) {
        trail.record(new PastAsked(enterprise, day));
        return switch (past.on(enterprise, day)) {
            case PastRepresentation.Known known -> {
                out.println("Who could represent " + enterprise.formatted() + " on " + day
                        + ", by the registers as they were at "
                        + known.asOf().atZone(TheClock.ZONE).toLocalDateTime().withNano(0) + ":");
                print(known.functions(), out);
                yield true;
            }
            case PastRepresentation.BeforeTheFirstLoad before -> {
                errors.println(before.firstKnownDay()
                        .map(first -> "The registers were not loaded on " + day
                                + ": the first day that can be asked is " + first + ".")
                        .orElse("The registers are not loaded yet: load both first."));
                yield false;
            }
            case PastRepresentation.NotYet notYet -> {
                errors.println("The day " + day + " has not begun.");
                yield false;
            }
        };
    }

    private void print(List<LegalFunction> functions, PrintStream out) {
        if (functions.isEmpty()) {
            out.println("nobody");
        }
        var known =
                persons.findAll(functions.stream().map(LegalFunction::person).toList());
        for (LegalFunction function : functions) {
            var person = known.get(function.person());
            out.println((person == null ? "a person who is known no more" : person.fullName()) + ", function "
                    + function.code() + through(function) + ": " + power(function.power()) + " ("
                    + function.power().ground().source() + ")");
        }
    }

    private static String through(LegalFunction function) {
        return function.via().isEmpty()
                ? ""
                : function.via().stream()
                        .map(EnterpriseNumber::formatted)
                        .collect(Collectors.joining(" > ", " through ", ""));
    }

    private static String power(Power power) {
        return switch (power) {
            case Power.Alone alone -> "alone";
            case Power.Jointly jointly -> "jointly, " + jointly.signatures() + " together";
            case Power.DailyManagement daily -> "daily management only";
            case Power.None none -> "not";
        };
    }
}
