package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.OwnRegisters;
import be.namens.registers.load.CannotLoad;
import be.namens.registers.load.Loaded;
import be.namens.shared.Period;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.Powers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;

/** The functions file replaces all functions at once, and what it says is what holds. */
class LoadFunctionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static OwnRegisters registers;

    @TempDir
    Path folder;

    private final NationalNumber els = Belgium.freshNationalNumber();
    private final NationalNumber jan = Belgium.freshNationalNumber();

    @BeforeAll
    static void ownRegisters() {
        registers = OwnRegisters.empty();
    }

    @AfterAll
    static void close() {
        registers.close();
    }

    @Test
    void whatTheFileSaysHolds() {
        var bakery = company("Bakkerij De Halm");
        var holding = company("Claes Holding");
        var loaded = load(
                person(bakery, els, "10002").with("periode", "{\"begin\":\"2020-01-01\",\"einde\":\"2030-12-31\"}"),
                held(bakery, holding, "10007"),
                person(bakery, jan, "10003").with("ondernemingsnummer", holding),
                person(bakery, jan, "90001"));
        assertThat(loaded.kept()).isEqualTo(4);
        assertThat(loaded.report()).isEmpty();
        var personEls = persons().byNumber(els).orElseThrow();
        var personJan = persons().byNumber(jan).orElseThrow();
        assertThat(persons().matching(els, "claes")).contains(personEls);
        assertThat(persons().numberOf(personJan.id())).contains(jan);
        assertThat(representatives().representativesOf(bakery, DAY))
                .map(Powers::withoutPower)
                .containsExactlyInAnyOrder(
                        new LegalFunction(
                                personEls.id(),
                                bakery,
                                "10002",
                                List.of(),
                                Period.between(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31)),
                                Powers.ALONE),
                        new LegalFunction(
                                personJan.id(),
                                bakery,
                                "10007",
                                List.of(holding),
                                Period.from(LocalDate.of(2020, 1, 1)),
                                Powers.ALONE));
    }

    @Test
    void theNextFileReplacesTheFormerAndKeepsWhoPersonsAre() {
        var bakery = company("Bakkerij De Halm");
        load(person(bakery, els, "10002"), person(bakery, jan, "10002"));
        var before = persons().byNumber(els).orElseThrow();
        load(person(bakery, els, "10002").with("achternaam", "Claes-Maes").with("datumModificatie", "2026-01-01"));
        var after = persons().byNumber(els).orElseThrow();
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.subject()).isEqualTo(before.subject());
        assertThat(after.familyName()).isEqualTo("Claes-Maes");
        assertThat(representatives().representativesOf(bakery, DAY))
                .extracting(LegalFunction::person)
                .containsExactly(after.id());
        assertThat(persons().byNumber(jan)).isPresent();
    }

    @Test
    void aLineWithANumberThatWasReplacedIsAboutThePersonWhoHadIt() {
        var bakery = company("Bakkerij De Halm");
        load(person(bakery, els, "10002"), person(bakery, jan, "10002"));
        var known = persons().byNumber(els).orElseThrow();
        var next = Belgium.freshNationalNumber();
        registers
                .bean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> registers.bean(NumbersInPostgres.class).replace(known.id(), next));
        var loaded = load(person(bakery, els, "10002"), person(bakery, jan, "10002"), person(bakery, next, "10002"));
        assertThat(loaded.refused()).as("both numbers are one holder").isEqualTo(1);
        assertThat(persons().byNumber(els).orElseThrow().id()).isEqualTo(known.id());
        assertThat(persons().numberOf(known.id())).contains(next);
        assertThat(representatives().representativesOf(bakery, DAY))
                .extracting(LegalFunction::person)
                .containsExactlyInAnyOrder(
                        known.id(), persons().byNumber(jan).orElseThrow().id());
    }

    @Test
    void aLineWithTheNumberOfSomebodyWhoWasMergedIsAboutTheOneWhoStays() {
        var bakery = company("Bakkerij De Halm");
        var bis = Belgium.freshBisNumber();
        load(person(bakery, els, "10002"), person(bakery, bis, "10002"));
        var merged = persons().byNumber(bis).orElseThrow();
        var survivor = persons().byNumber(els).orElseThrow();
        registers
                .bean(TransactionTemplate.class)
                .executeWithoutResult(
                        status -> registers.bean(MergedInPostgres.class).merge(merged.id(), survivor.id()));
        load(person(bakery, bis, "10002"));
        assertThat(representatives().representativesOf(bakery, DAY))
                .extracting(LegalFunction::person)
                .containsExactly(survivor.id());
        assertThat(persons().byNumber(bis).orElseThrow().id()).isEqualTo(survivor.id());
    }

    @Test
    void ofTwoNamesOfOnePersonTheOneModifiedLastCounts() {
        var bakery = company("Bakkerij De Halm");
        var mill = company("Molen De Halm");
        load(
                person(bakery, els, "10002").with("achternaam", "Nieuw").with("datumModificatie", "2025-01-01"),
                person(mill, els, "10002").with("achternaam", "Oud").with("datumModificatie", "2021-01-01"));
        assertThat(persons().byNumber(els).orElseThrow().familyName()).isEqualTo("Nieuw");
    }

    @Test
    void aSoleTraderWithoutANameInOpenDataHasThatOfThePerson() {
        var number = Belgium.freshEnterpriseNumber();
        registers
                .database()
                .sql("INSERT INTO registers.enterprise (number, status, type_of_enterprise) VALUES (?, 'AC', '1')")
                .param(number.digits())
                .update();
        var enterprises = registers.bean(Enterprises.class);
        assertThat(enterprises.find(number).orElseThrow().name()).isEqualTo(number.formatted());
        load(person(number, els, "10001"));
        assertThat(enterprises.find(number).orElseThrow().name()).isEqualTo("Els Claes");
    }

    @Test
    void aLineThatCannotBeUsedIsReportedWithoutWhatStoodInIt() throws IOException {
        var bakery = company("Bakkerij De Halm");
        var good = person(bakery, els, "10002");
        var loaded = load(
                good,
                good,
                new Line("[]"),
                new Line("{\"insz\":\"" + els.digits() + "\""),
                person(bakery, els, "1002"),
                person(bakery, els, "10006").with("insz", "85673003300"),
                person(bakery, els, "10006").with("insz", "8567300330"),
                person(bakery, els, "10006").without("insz"),
                person(bakery, els, "10006").with("achternaam", " "),
                person(bakery, els, "10006").with("achternaam", "x".repeat(201)),
                person(bakery, els, "10006").with("functiehouderVan", "0220815848"),
                person(bakery, els, "10006").with("aanduidingPersoonOnderneming", "3"),
                person(bakery, els, "10006").with("periode", "{\"begin\":\"2020-02-30\"}"),
                person(bakery, els, "10006").with("periode", "{\"begin\":\"2020-02-03\",\"einde\":\"2020-02-02\"}"),
                person(bakery, els, "10006").without("periode"),
                person(bakery, els, "10006").with("volgNummer", "one"),
                person(bakery, els, "10006").without("datumModificatie"),
                held(bakery, bakery, "10006").with("insz", els.digits()),
                held(bakery, bakery, "10006").without("ondernemingsnummer"),
                person(bakery, els, "10003").with("ondernemingsnummer", "1"),
                person(bakery, els, "10006").with("periode", "{\"begin\":\"0000-01-01\"}"));
        assertThat(loaded.kept()).isEqualTo(1);
        assertThat(loaded.refused()).isEqualTo(20);
        String report = Files.readString(loaded.report().orElseThrow());
        assertThat(report).doesNotContain(els.digits(), "Claes", "85673003300");
        assertThat(report.lines().skip(1))
                .map(line -> line.substring("functions.jsonl,".length()))
                .containsExactlyInAnyOrder(
                        "2,\"an earlier line has the same holder, function and begin\"",
                        "3,the line is not one JSON object",
                        "4,the line is not one JSON object",
                        "5,aardFunctie.code has not five digits",
                        "6,insz: national-number-checksum",
                        "7,insz: national-number-form",
                        "8,insz is missing",
                        "9,achternaam is missing",
                        "10,a name is longer than 200 characters",
                        "11,functiehouderVan: enterprise-number-checksum",
                        "12,aanduidingPersoonOnderneming is neither 1 nor 2",
                        "13,periode.begin is not a date as yyyy-mm-dd",
                        "14,periode.einde lies before periode.begin",
                        "15,periode.begin is missing",
                        "16,volgNummer is not a number of at most 9 digits",
                        "17,datumModificatie is missing",
                        "18,insz stands beside aanduidingPersoonOnderneming 2",
                        "19,ondernemingsnummer is missing",
                        "20,ondernemingsnummer: enterprise-number-form",
                        "21,periode.begin is not a date as yyyy-mm-dd");
    }

    @Test
    void whoHasNoNumberKeepsASeatAndIsReported() throws IOException {
        var board = new Belgium(registers.context())
                .company("Drukkerij Claes", "014")
                .number();
        var loaded = load(
                person(board, els, "10002"),
                person(board, jan, "10002").without("insz"),
                person(board, jan, "10002").without("insz"),
                held(board, board, "10002").without("ondernemingsnummer"));
        assertThat(loaded.kept()).isEqualTo(1);
        assertThat(Files.readString(loaded.report().orElseThrow()).lines().skip(1))
                .hasSize(3);
        assertThat(representatives().representativesOf(board, DAY))
                .singleElement()
                .extracting(LegalFunction::power)
                .isInstanceOfSatisfying(
                        Power.Jointly.class,
                        joint -> assertThat(joint.signatures())
                                .as("of four seats")
                                .isEqualTo(3));
    }

    @Test
    void aFileThatNamesNobodyIsNoRegister() {
        var bakery = company("Bakkerij De Halm");
        load(person(bakery, els, "10002"));
        assertRefused("no-functions", person(bakery, els, "10002").without("insz"));
        assertThat(representatives().representativesOf(bakery, DAY)).hasSize(1);
    }

    /** What was told last counts: the file after the answer, and the answer after the file; and the source is asked again after a load. */
    @Test
    void aFileThatIsLoadedAfterAnAnswerHasTheWordUntilTheNextAnswer() {
        var bakery = company("Bakkerij De Halm");
        var due = registers.bean(DueForAsking.class);
        var clock = registers.bean(TheClock.class);
        var enter = registers.bean(EnterAnswer.class);
        load(person(bakery, els, "10002"));
        assertThat(due.still(bakery, clock.now().minusSeconds(3600))).isTrue();
        for (int round = 1; round <= 2; round++) {
            assertThat(representatives().representativesOf(bakery, DAY)).hasSize(1);
            enter.enterprise(new ToldEnterprise(bakery, clock.now(), Optional.empty(), List.of()));
            assertThat(representatives().representativesOf(bakery, DAY)).isEmpty();
            assertThat(due.still(bakery, clock.now().minusSeconds(3600))).isFalse();
            load(person(bakery, els, "10002"));
            assertThat(due.still(bakery, clock.now().minusSeconds(3600))).isTrue();
        }
        assertThat(registers
                        .database()
                        .sql("SELECT count(*) FILTER (WHERE known_until IS NOT NULL) || ' of ' || count(*)"
                                + " FROM registers.function_life WHERE enterprise = ?")
                        .param(bakery.digits())
                        .query(String.class)
                        .single())
                .as("each of what was said stays answerable")
                .isEqualTo("2 of 3");
    }

    @Test
    void aLoopIsReportedAndGivesNobodyAnything() throws IOException {
        var one = company("One");
        var two = company("Two");
        var three = company("Three");
        var loaded = load(
                held(one, two, "10002"),
                held(two, three, "10003"),
                held(three, two, "10003"),
                person(one, els, "10002"));
        assertThat(Files.readString(loaded.report().orElseThrow()))
                .contains("functions.jsonl,,nobody represents " + one + " through " + two + " > " + three + " > " + two
                        + ": the chain comes back to where it was");
        assertThat(representatives().representativesOf(one, DAY))
                .extracting(LegalFunction::via)
                .containsExactly(List.of());
        assertThat(loaded.kept()).isEqualTo(4);
        assertThat(loaded.refused()).isZero();
    }

    @Test
    void aFunctionAtAnEnterpriseThatTheRegisterDoesNotKnowIsKeptAndGivesNothingUntilItDoes() {
        var unknown = Belgium.freshEnterpriseNumber();
        var loaded = load(person(unknown, els, "10002"), person(company("Bakkerij De Halm"), jan, "10002"));
        assertThat(loaded.kept()).isEqualTo(2);
        assertThat(representatives().representativesOf(unknown, DAY)).isEmpty();
        var person = persons().byNumber(els).orElseThrow();
        assertThat(representatives().functionsOf(person.id(), DAY, 10)).isEmpty();
        new Belgium(registers.context())
                .enter(new Enterprise(unknown, "Molen BV", Enterprise.Kind.LEGAL_PERSON, "610", "Gent", true));
        assertThat(representatives().representativesOf(unknown, DAY))
                .singleElement()
                .satisfies(function -> assertThat(function.person()).isEqualTo(person.id()));
    }

    @Test
    void aFileThatHoldsNothingOrDoesNotExistChangesNothing() {
        var bakery = company("Bakkerij De Halm");
        load(person(bakery, els, "10002"));
        assertRefused("no-functions", new Line(""));
        assertRefused("no-functions", new Line("nonsense"));
        Line[] broken = new Line[101];
        java.util.Arrays.fill(broken, new Line("nonsense"));
        assertRefused("too-many-refused", broken);
        assertThatThrownBy(() -> registers
                        .bean(LoadFunctions.class)
                        .load(folder.resolve("absent"), folder.resolve("report.csv"), line -> {}))
                .isInstanceOf(CannotLoad.class)
                .hasMessageContaining("There is no file");
        assertThat(representatives().representativesOf(bakery, DAY)).hasSize(1);
    }

    @Test
    void whatALoadResolvesIsWhatSingleEntriesResolve() {
        var belgium = new Belgium(registers.context());
        var person = belgium.person("Els", "Claes");
        var holding = belgium.company("Holding");
        var bakery = belgium.company("Bakkerij De Halm");
        belgium.director(holding, bakery, person);
        var entered = representatives().functionsOf(person.id(), DAY, 10).stream()
                .map(Powers::withoutAge)
                .toList();
        var number = belgium.numberOf(person);
        load(
                held(bakery.number(), holding.number(), "10002"),
                person(bakery.number(), number, "10003").with("ondernemingsnummer", holding.number()));
        assertThat(representatives().functionsOf(person.id(), DAY, 10))
                .map(Powers::withoutAge)
                .isEqualTo(entered)
                .hasSize(1);
    }

    private void assertRefused(String code, Line... lines) {
        assertThatThrownBy(() -> load(lines))
                .isInstanceOfSatisfying(
                        CannotLoad.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private Loaded load(Line... lines) {
        try {
            var texts = new ArrayList<String>();
            for (Line line : lines) {
                texts.add(line.text());
            }
            Path file = Files.write(folder.resolve("functions.jsonl"), texts);
            return registers.bean(LoadFunctions.class).load(file, folder.resolve("report.csv"), line -> {});
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static EnterpriseNumber company(String name) {
        return new Belgium(registers.context()).company(name).number();
    }

    private static Persons persons() {
        return registers.bean(Persons.class);
    }

    private static LegalRepresentatives representatives() {
        return registers.bean(LegalRepresentatives.class);
    }

    private static Line person(EnterpriseNumber enterprise, NationalNumber number, String code) {
        return line(enterprise, code)
                .with("aanduidingPersoonOnderneming", "1")
                .with("insz", number.digits())
                .with("achternaam", "Claes")
                .with("voornaam", "Els");
    }

    private static Line held(EnterpriseNumber enterprise, EnterpriseNumber holder, String code) {
        return line(enterprise, code).with("aanduidingPersoonOnderneming", "2").with("ondernemingsnummer", holder);
    }

    private static Line line(EnterpriseNumber enterprise, String code) {
        return new Line(new TreeMap<>())
                .with("functiehouderVan", enterprise)
                .with("volgNummer", "1")
                .with("aardFunctie", "{\"code\":\"" + code + "\"}")
                .with("periode", "{\"begin\":\"2020-01-01\",\"einde\":\"9999-12-31\"}")
                .with("datumModificatie", "2020-01-02");
    }

    /** One line of the file: fields, or a text that is none. */
    private record Line(Map<String, String> fields, String raw) {

        Line(Map<String, String> fields) {
            this(fields, null);
        }

        Line(String raw) {
            this(Map.of(), raw);
        }

        Line with(String field, Object value) {
            var changed = new TreeMap<>(fields);
            String text = value.toString();
            changed.put(field, text.startsWith("{") ? text : '"' + text + '"');
            return new Line(changed);
        }

        Line without(String field) {
            var changed = new TreeMap<>(fields);
            changed.remove(field);
            return new Line(changed);
        }

        String text() {
            if (raw != null) {
                return raw;
            }
            var parts = new ArrayList<String>();
            fields.forEach((field, value) -> parts.add('"' + field + "\":" + value));
            return "{" + String.join(",", parts) + "}";
        }
    }
}
