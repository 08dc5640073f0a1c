package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.HeldFunction.Holder;
import be.namens.shared.Period;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import be.namens.testing.TruthTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The truth table of powers: what each function gives by form and situation, asked in every direction, and about the past too. */
@NamensTest
class PowersTableTest {

    private static final Period ENDED = Period.between(LocalDate.of(2020, 1, 1), LocalDate.of(2024, 12, 31));

    @Autowired
    ApplicationContext context;

    @Autowired
    LegalRepresentatives representatives;

    @Autowired
    WhoRepresented whoRepresented;

    @Autowired
    TheClock clock;

    static Stream<Case> cases() {
        return TruthTable.read("powers.yaml", Table.class).cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerIsThatOfTheTable(Case theCase) {
        var world = new World(theCase);
        LocalDate today = clock.today();
        Set<String> expected = theCase.powers.stream().map(Said::sentence).collect(Collectors.toSet());
        assertThat(world.said(representatives.representativesOf(world.number, today)))
                .isEqualTo(expected);
        assertThat(world.said(world.persons.values().stream()
                        .flatMap(person -> representatives.functions(person.id(), world.number, today).stream())
                        .toList()))
                .isEqualTo(expected);
        assertThat(world.said(world.persons.values().stream()
                        .flatMap(person -> representatives.functionsOf(person.id(), today, 100).stream())
                        .toList()))
                .isEqualTo(expected);
        assertThat(whoRepresented.on(world.number, today))
                .isInstanceOfSatisfying(
                        PastRepresentation.Known.class,
                        known -> assertThat(world.said(known.functions())).isEqualTo(expected));
    }

    private final class World {

        private final Belgium belgium = new Belgium(context);
        private final Map<String, Person> persons = new HashMap<>();
        private final EnterpriseNumber number;

        World(Case theCase) {
            boolean natural = theCase.form.equals("natural-person");
            var enterprise = belgium.enter(new Enterprise(
                    Belgium.freshEnterpriseNumber(),
                    theCase.name,
                    natural ? Enterprise.Kind.NATURAL_PERSON : Enterprise.Kind.LEGAL_PERSON,
                    natural ? "" : theCase.form,
                    "Gent",
                    true));
            number = enterprise.number();
            theCase.functions.forEach(function -> hold(function, Belgium.SINCE_2020));
            theCase.ended.forEach(function -> hold(function, ENDED));
            if (theCase.situation != null) {
                belgium.situation(enterprise, theCase.situation);
            }
            if (Boolean.TRUE.equals(theCase.stopped)) {
                belgium.strikeOff(enterprise);
            }
        }

        private void hold(String function, Period period) {
            String[] words = function.split(" ", 2);
            Holder holder = Character.isUpperCase(words[0].charAt(0))
                    ? new Holder.Company(belgium.company(words[0]).number())
                    : new Holder.NaturalPerson(persons.computeIfAbsent(words[0], name -> belgium.person(name, "Claes"))
                            .id());
            belgium.function(new HeldFunction(number, holder, words[1], period));
        }

        Set<String> said(Collection<LegalFunction> functions) {
            var names = new HashSet<String>();
            functions.forEach(function -> names.add(Said.of(nameOf(function.person()), function)));
            return names;
        }

        private String nameOf(PersonId id) {
            return persons.entrySet().stream()
                    .filter(person -> person.getValue().id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }
    }

    record Table(List<Case> cases) {}

    record Case(
            @JsonProperty("case") String name,
            String form,
            @Nullable String situation,
            @Nullable Boolean stopped,
            List<String> functions,
            @Nullable List<String> ended,
            List<Said> powers) {

        Case {
            stopped = stopped != null && stopped;
            ended = ended == null ? List.of() : ended;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Said(
            String who,
            String code,
            String power,
            String source,
            @Nullable Boolean assumed) {

        String sentence() {
            return String.join(
                    " | ", who, code, power, source, Boolean.TRUE.equals(assumed) ? "assumed" : "as it stands");
        }

        static String of(String who, LegalFunction function) {
            String power = switch (function.power()) {
                case Power.Alone alone -> "alone";
                case Power.Jointly joint -> "jointly " + joint.signatures();
                case Power.DailyManagement daily -> "daily-management";
                case Power.None none -> "no " + none.why();
            };
            var ground = function.power().ground();
            return new Said(
                            who,
                            function.code(),
                            power,
                            ground.source(),
                            ground.assumption().isPresent())
                    .sentence();
        }
    }
}
