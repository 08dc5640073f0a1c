package be.namens.rights;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.eservices.EService;
import be.namens.eservices.EServiceId;
import be.namens.eservices.EServices;
import be.namens.eservices.LoadCatalogue;
import be.namens.eservices.RightDefinition;
import be.namens.eservices.RightId;
import be.namens.mandates.Standing;
import be.namens.mandates.StandingAnswer;
import be.namens.mandates.Standings;
import be.namens.organisations.WorkRelations;
import be.namens.registers.Enterprise;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.rights.RightsTable.Case;
import be.namens.rights.RightsTable.Question;
import be.namens.shared.Period;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;

/** The truth table of rights, each question asked in every direction. */
@NamensTest
class RightsTruthTableTest {

    private static final int MANY = 100;

    @Autowired
    Standings standings;

    @Autowired
    Rights rights;

    @Autowired
    RightHolders holders;

    @Autowired
    GrantsInPostgres grants;

    @Autowired
    WorkRelations relations;

    @Autowired
    EServices eServices;

    @Autowired
    LoadCatalogue load;

    @Autowired
    ApplicationContext context;

    @Test
    void theTableHoldsAsManyRefusalsAsGrants() {
        var questions = RightsTable.read().stream()
                .flatMap(one -> one.questions().stream())
                .toList();
        long granted =
                questions.stream().filter(question -> question.may() != null).count();
        assertThat(questions).hasSizeGreaterThan(50);
        assertThat(questions.size() - granted).isGreaterThanOrEqualTo(granted - 5);
    }

    @TestFactory
    Stream<DynamicTest> everyCase() {
        load.from(new ClassPathResource("tables/eservices.yaml"));
        return RightsTable.read().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> new Story(one).ask()));
    }

    /** One case with its own persons and enterprises. */
    private final class Story {

        private final Belgium belgium = new Belgium(context);
        private final Case facts;
        private final Map<String, Person> persons = new HashMap<>();
        private final Map<PersonId, String> names = new HashMap<>();
        private final Map<String, Enterprise> enterprises = new HashMap<>();

        Story(Case facts) {
            this.facts = facts;
            facts.soleTraders()
                    .forEach(one -> enterprises.put(one.enterprise(), belgium.soleTrader(person(one.who()))));
            facts.functions()
                    .forEach(one -> belgium.function(
                            one.code(), person(one.who()), enterprise(one.of()), new Period(one.first(), one.last())));
            facts.companies()
                    .forEach(one ->
                            belgium.director(enterprise(one.who()), enterprise(one.of()), person(one.representedBy())));
            facts.works()
                    .forEach(one -> relations.ensure(
                            person(one.who()).id(), enterprise(one.enterprise()).number(), one.first(), one.last()));
            facts.grants().forEach(this::give);
            facts.situations().forEach((name, code) -> belgium.situation(enterprise(name), code));
            facts.stopped().forEach(name -> belgium.strikeOff(enterprise(name)));
        }

        private void give(RightsTable.Given given) {
            var grant = new Grant.InForce(
                    GrantId.random(),
                    new Grant.Terms(
                            person(given.who()).id(),
                            enterprise(given.enterprise()).number(),
                            new RightId(given.right()),
                            given.profiles(),
                            Period.between(given.first(), given.last()),
                            person(given.by()).id(),
                            Instant.EPOCH.plus(given.first().toEpochDay(), ChronoUnit.DAYS)));
            assertThat(grants.add(grant, UUID.randomUUID())).isTrue();
            relations.ensure(grant.terms().person(), grant.terms().enterprise(), given.first(), given.last());
            if (given.ended()) {
                assertThat(grants.end(grant.end(
                                grant.terms().grantedBy(),
                                grant.terms().grantedAt().plusSeconds(60))))
                        .isTrue();
            }
        }

        void ask() {
            for (Question question : facts.questions()) {
                EService eService =
                        eServices.find(new EServiceId(question.eService())).orElseThrow();
                if (question.enterprise() == null) {
                    assertThat(said(rights.decide(
                                    new Standing.Oneself(person(question.who()).id()), eService, question.day())))
                            .as("%s for oneself", question)
                            .isEqualTo(expected(question));
                } else {
                    mayThisPersonUseIt(question, eService);
                    forWhomMayThisPersonAct(question, eService);
                    whoMayUseItForThisEnterprise(question, eService);
                }
            }
        }

        private void mayThisPersonUseIt(Question question, EService eService) {
            String said = switch (standings.of(
                    person(question.who()).id(),
                    enterprise(question.enterprise()).number(),
                    question.day())) {
                case StandingAnswer.DoesNotHold no -> "refused " + no.reason().code();
                case StandingAnswer.Holds yes -> said(rights.decide(yes.standing(), eService, question.day()));
            };
            assertThat(said).as(question.toString()).isEqualTo(expected(question));
        }

        private void forWhomMayThisPersonAct(Question question, EService eService) {
            var found = standings.find(person(question.who()).id(), "", question.day(), MANY);
            var decisions = rights.decideAll(found, eService, question.day());
            assertThat(decisions.keySet())
                    .containsExactlyElementsOf(found.stream()
                            .map(standing -> standing.enterprise().number())
                            .toList());
            var enterprise = enterprise(question.enterprise()).number();
            if (question.refused() != null) {
                assertThat(decisions).as(question.toString()).doesNotContainKey(enterprise);
            } else {
                assertThat(said(decisions.get(enterprise)))
                        .as(question.toString())
                        .isEqualTo(expected(question));
            }
        }

        private void whoMayUseItForThisEnterprise(Question question, EService eService) {
            for (RightDefinition right : eService.rights()) {
                String held =
                        holders.of(enterprise(question.enterprise()).number(), right, question.day(), MANY).stream()
                                .filter(holder -> holder.person()
                                        .equals(person(question.who()).id()))
                                .map(holder -> said(new RightsDecision.Entitled(holder.rights())))
                                .collect(Collectors.joining());
                String expected = question.may() == null
                        ? ""
                        : question.may().stream()
                                .filter(line -> line.startsWith(right.id() + " "))
                                .collect(Collectors.joining(", "));
                if (!question.butHolds()) {
                    assertThat(held)
                            .as("who may use %s, for %s", right.id(), question)
                            .isEqualTo(expected.isEmpty() ? "" : "may " + expected);
                }
            }
        }

        private String expected(Question question) {
            if (question.refused() != null) {
                return "refused " + question.refused();
            }
            return question.may() != null
                    ? "may " + String.join(", ", question.may())
                    : "may not "
                            + question.mayNot().entrySet().stream()
                                    .map(entry -> entry.getKey() + " " + entry.getValue())
                                    .collect(Collectors.joining(", "));
        }

        private String said(RightsDecision decision) {
            return switch (decision) {
                case RightsDecision.Entitled yes ->
                    "may " + yes.rights().stream().map(this::said).collect(Collectors.joining(", "));
                case RightsDecision.NotEntitled no ->
                    "may not "
                            + no.missing().stream()
                                    .map(missing -> missing.right().id() + " "
                                            + missing.why()
                                                    .name()
                                                    .toLowerCase(Locale.ROOT)
                                                    .replace('_', '-')
                                            + missing.day()
                                                    .map(day -> " " + day)
                                                    .orElse(""))
                                    .collect(Collectors.joining(", "));
            };
        }

        private String said(RightsDecision.HeldRight held) {
            String reason = switch (held.reason()) {
                case RightsDecision.Reason.Automatic law ->
                    "law " + law.function().code();
                case RightsDecision.Reason.Granted grant -> "granted by " + names.get(grant.by());
            };
            return held.right().id() + " " + held.profile().code() + " " + reason;
        }

        private Person person(String name) {
            Person person = persons.computeIfAbsent(name, given -> belgium.person(given, "Van Tafel"));
            names.put(person.id(), name);
            return person;
        }

        private Enterprise enterprise(String name) {
            return enterprises.computeIfAbsent(
                    name, one -> belgium.company(one, facts.forms().getOrDefault(one, "610")));
        }
    }
}
