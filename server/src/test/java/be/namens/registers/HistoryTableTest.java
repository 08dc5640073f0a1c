package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.OwnRegisters;
import be.namens.registers.HeldFunction.Holder;
import be.namens.shared.Period;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.TruthTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The truth table of history: on the day itself and ever after, the answer about a day is the same. */
class HistoryTableTest {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private static OwnRegisters registers;

    @BeforeAll
    static void ownRegisters() {
        registers = OwnRegisters.empty();
    }

    @AfterAll
    static void close() {
        registers.close();
    }

    static Stream<Case> cases() {
        return TruthTable.read("history.yaml", Table.class).cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerAboutADayStaysTheSame(Case theCase) throws Exception {
        var world = new World();
        for (int day = 0; day < theCase.days.size(); day++) {
            if (day > 0) {
                aDayPasses();
            }
            world.becomes(theCase.days.get(day));
            assertThat(world.representNow()).isEqualTo(new TreeSet<>(theCase.days.get(day).represent));
            for (int before = 0; before <= day; before++) {
                assertThat(world.represented(today().minusDays(day - before)))
                        .as("day " + before + " asked on day " + day)
                        .isEqualTo(new TreeSet<>(theCase.days.get(before).represent));
            }
        }
    }

    /** Time cannot be moved, so what was said is moved back. */
    static void aDayPasses() throws Exception {
        try (var owner = DriverManager.getConnection(registers.url());
                var statement = owner.createStatement()) {
            for (String life : List.of("function_life", "enterprise_life")) {
                statement.execute("UPDATE registers." + life + " SET known_from = known_from - interval '1 day',"
                        + " known_until = known_until - interval '1 day'");
            }
            statement.execute("UPDATE registers.loaded SET known_since = known_since - interval '1 day'");
        }
    }

    private static LocalDate today() {
        return registers.bean(TheClock.class).today();
    }

    private static final class World {

        private final Belgium belgium = new Belgium(registers.context());
        private final Map<String, Person> persons = new HashMap<>();
        private final Map<String, Enterprise> companies = new HashMap<>();

        void becomes(Day day) {
            Map<String, List<HeldFunction>> held = new HashMap<>();
            companies.keySet().forEach(name -> held.put(name, new ArrayList<>()));
            for (Function function : day.functions) {
                held.computeIfAbsent(function.at, at -> new ArrayList<>()).add(held(function));
            }
            held.forEach((at, functions) ->
                    registers.bean(EnterInRegister.class).functions(company(at).number(), functions));
            companies.forEach((name, company) -> {
                if (day.stopped.contains(name)) {
                    belgium.strikeOff(company);
                } else {
                    String form = day.forms.getOrDefault(name, company.juridicalForm());
                    belgium.enter(new Enterprise(
                            company.number(), company.name(), company.kind(), form, company.municipality(), true));
                    belgium.situation(company, day.situations.getOrDefault(name, "000"));
                }
            });
        }

        private HeldFunction held(Function function) {
            Holder holder = function.company == null
                    ? new Holder.NaturalPerson(
                            persons.computeIfAbsent(function.person, name -> belgium.person(name, "Claes"))
                                    .id(),
                            Optional.ofNullable(function.represents)
                                    .map(name -> company(name).number()))
                    : new Holder.Company(company(function.company).number());
            LocalDate last = function.until == null ? null : today().plusDays(function.until);
            return new HeldFunction(company(function.at).number(), holder, function.code, new Period(SINCE, last));
        }

        private Enterprise company(String name) {
            return companies.computeIfAbsent(name, belgium::company);
        }

        Set<String> representNow() {
            var pairs = new TreeSet<String>();
            companies.forEach((name, company) -> registers
                    .bean(LegalRepresentatives.class)
                    .representativesOf(company.number(), today())
                    .forEach(function -> pairs.add(nameOf(function) + " " + name + power(function))));
            return pairs;
        }

        Set<String> represented(LocalDate day) {
            var pairs = new TreeSet<String>();
            companies.forEach((name, company) -> {
                var answer = registers.bean(WhoRepresented.class).on(company.number(), day);
                assertThat(answer).isInstanceOf(PastRepresentation.Known.class);
                ((PastRepresentation.Known) answer)
                        .functions()
                        .forEach(function -> pairs.add(nameOf(function) + " " + name + power(function)));
            });
            return pairs;
        }

        private static String power(LegalFunction function) {
            return switch (function.power()) {
                case Power.Alone alone -> "";
                case Power.Jointly jointly -> " jointly " + jointly.signatures();
                case Power.DailyManagement daily -> " daily-management";
                case Power.None none -> " none";
            };
        }

        private String nameOf(LegalFunction function) {
            return persons.entrySet().stream()
                    .filter(person -> person.getValue().id().equals(function.person()))
                    .findFirst()
                    .orElseThrow()
                    .getKey();
        }
    }

    record Table(List<Case> cases) {}

    record Case(@JsonProperty("case") String name, List<Day> days) {
        @Override
        public String toString() {
            return name;
        }
    }

    record Day(
            List<Function> functions,
            List<String> stopped,
            Map<String, String> forms,
            Map<String, String> situations,
            List<String> represent) {
        Day {
            forms = forms == null ? Map.of() : forms;
            situations = situations == null ? Map.of() : situations;
            stopped = stopped == null ? List.of() : stopped;
        }
    }

    record Function(String at, String code, String person, String company, String represents, Long until) {
        Function {
            code = code == null ? "10002" : code;
        }
    }
}
