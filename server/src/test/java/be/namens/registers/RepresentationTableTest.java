package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.registers.HeldFunction.Holder;
import be.namens.shared.Period;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import be.namens.testing.Powers;
import be.namens.testing.TruthTable;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The truth table of representation: every pair of a person and an enterprise is asked, in every direction. */
@NamensTest
class RepresentationTableTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    LegalRepresentatives representatives;

    static Stream<Case> cases() {
        return Table.read().cases().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theAnswerIsThatOfTheTable(Case theCase) {
        var world = new World(new Belgium(context), theCase);
        LocalDate day = Table.read().day();
        Set<LegalFunction> expected =
                theCase.represents().stream().map(world::answer).collect(Collectors.toSet());

        var asPairs = new HashSet<LegalFunction>();
        for (Person person : world.persons.values()) {
            for (EnterpriseNumber enterprise : world.companies.values()) {
                representatives.functions(person.id(), enterprise, day).stream()
                        .map(Powers::withoutPower)
                        .forEach(asPairs::add);
            }
        }
        var byPerson = world.persons.values().stream()
                .flatMap(person -> representatives.functionsOf(person.id(), day, 100).stream())
                .map(Powers::withoutPower)
                .toList();
        var byEnterprise = world.companies.values().stream()
                .flatMap(enterprise -> representatives.representativesOf(enterprise, day).stream())
                .map(Powers::withoutPower)
                .toList();

        assertThat(asPairs).isEqualTo(expected);
        assertThat(byPerson).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(byEnterprise).containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The persons and companies of one case, made afresh. */
    private static final class World {

        private final Map<String, Person> persons = new TreeMap<>();
        private final Map<String, EnterpriseNumber> companies = new TreeMap<>();

        World(Belgium belgium, Case theCase) {
            theCase.personNames().forEach(name -> persons.put(name, belgium.person(name, "Claes")));
            theCase.companyNames().forEach(name -> {
                if (theCase.unknown().contains(name)) {
                    companies.put(name, Belgium.freshEnterpriseNumber());
                } else {
                    var company = belgium.company(name);
                    companies.put(name, company.number());
                    if (theCase.stopped().contains(name)) {
                        belgium.strikeOff(company);
                    }
                }
            });
            theCase.functions().forEach(function -> belgium.function(held(function)));
        }

        private HeldFunction held(Function function) {
            Holder holder = function.company == null
                    ? new Holder.NaturalPerson(
                            persons.get(function.person).id(),
                            Optional.ofNullable(function.represents).map(companies::get))
                    : new Holder.Company(companies.get(function.company));
            return new HeldFunction(
                    companies.get(function.at), holder, function.code, new Period(function.from, function.until));
        }

        LegalFunction answer(Answer answer) {
            return new LegalFunction(
                    persons.get(answer.person).id(),
                    companies.get(answer.enterprise),
                    answer.code,
                    answer.via.stream().map(companies::get).toList(),
                    new Period(answer.from, answer.until),
                    Powers.ALONE);
        }
    }

    record Table(LocalDate day, List<Case> cases) {

        static Table read() {
            return TruthTable.read("representation.yaml", Table.class);
        }
    }

    record Case(
            @JsonProperty("case") String name,
            List<Function> functions,
            List<String> stopped,
            List<String> unknown,
            Others others,
            List<Answer> represents) {

        Case {
            stopped = stopped == null ? List.of() : stopped;
            unknown = unknown == null ? List.of() : unknown;
            others = others == null ? new Others(null, null) : others;
        }

        Set<String> personNames() {
            var names = new HashSet<>(others.persons);
            functions.stream()
                    .map(Function::person)
                    .filter(name -> name != null)
                    .forEach(names::add);
            return names;
        }

        Set<String> companyNames() {
            var names = new HashSet<>(others.companies);
            for (Function function : functions) {
                Stream.of(function.at, Optional.ofNullable(function.company).orElse(function.at))
                        .forEach(names::add);
            }
            return names;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    record Others(List<String> persons, List<String> companies) {
        Others {
            persons = persons == null ? new ArrayList<>() : persons;
            companies = companies == null ? new ArrayList<>() : companies;
        }
    }

    record Function(
            String at,
            String code,
            String person,
            String company,
            String represents,
            LocalDate from,
            LocalDate until) {}

    record Answer(String person, String enterprise, String code, List<String> via, LocalDate from, LocalDate until) {
        Answer {
            via = via == null ? List.of() : via;
        }
    }
}
