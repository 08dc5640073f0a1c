package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import be.namens.OwnRegisters;
import be.namens.registers.HeldFunction.Holder;
import be.namens.registers.kbo.LoadKbo;
import be.namens.shared.Period;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.KboFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a counter registered stays in the register, whatever the feeds bring, until a feed holds it itself. */
class RegisterAtCounterTest {

    private static final EnterpriseNumber FIRST = new EnterpriseNumber("0950000083");
    private static final EnterpriseNumber SECOND = new EnterpriseNumber("0950000182");
    private static final EnterpriseNumber LAST = new EnterpriseNumber("0950000281");
    private static final LocalDate START = LocalDate.of(2026, 11, 1);

    @TempDir
    Path folder;

    private OwnRegisters registers;
    private RegisterAtCounter counter;
    private Person jutta;

    @BeforeEach
    void ownRegisters() {
        registers = OwnRegisters.empty();
        counter = registers.bean(RegisterAtCounter.class);
        jutta = registers.bean(Persons.class).register(Belgium.freshNationalNumber(), "Jutta", "Weber");
    }

    @AfterEach
    void close() {
        registers.close();
    }

    @Test
    void itIsInTheRegisterAtOnce() {
        var number = weber();
        assertThat(enterprise(number))
                .isEqualTo(new Enterprise(
                        number, "Weber Schulungen GmbH", Enterprise.Kind.LEGAL_PERSON, "030", "Aachen", true));
        assertThat(representatives(number)).containsExactly(jutta.id());
        assertThat(found("weber akademie")).contains(number);
        var entry = registers
                .bean(PublicEntries.class)
                .find(number, Locale.of("nl"))
                .orElseThrow();
        assertThat(entry.seat())
                .contains(new PublicEntry.Address("Jülicher Straße 12", "52070", "Aachen", "Duitsland"));
        assertThat(entry.names()).extracting(PublicEntry.Name::text).contains("Weber Akademie");
    }

    @Test
    void everyFullLoadCarriesItOver() {
        load(KboFiles.full());
        var number = weber();
        long lives = count("enterprise_life");
        load(KboFiles.full().numbered(137));
        load(KboFiles.full().numbered(138));
        assertThat(enterprise(number).active()).isTrue();
        assertThat(enterprise(number).municipality()).isEqualTo("Aachen");
        assertThat(representatives(number)).containsExactly(jutta.id());
        assertThat(found("weber schulungen")).contains(number);
        assertThat(count("enterprise_life")).as("nothing was said anew").isEqualTo(lives);
        assertThat(count("enterprise_ended")).isZero();
    }

    @Test
    void anUpdateThatSaysNothingOfItLeavesItAndOneThatDeletesItTakesNothing() {
        load(KboFiles.full());
        var number = weber();
        load(KboFiles.update());
        assertThat(enterprise(number).active()).isTrue();
        load(KboFiles.update()
                .numbered(138)
                .with("enterprise_delete.csv", "\"EnterpriseNumber\"\n\"" + number.formatted() + "\"\n")
                .with("enterprise_insert.csv", header("enterprise.csv")));
        assertThat(enterprise(number))
                .extracting(Enterprise::name, Enterprise::municipality, Enterprise::active)
                .containsExactly("Weber Schulungen GmbH", "Aachen", true);
        assertThat(found("weber schulungen")).contains(number);
    }

    @Test
    void everyFunctionsFileCarriesItsFunctionsOver() throws Exception {
        load(KboFiles.full());
        var number = weber();
        var other = new EnterpriseNumber("0200068636");
        loadFunctions(line(other));
        loadFunctions(line(other));
        assertThat(representatives(number)).containsExactly(jutta.id());
        assertThat(representatives(other)).hasSize(1);
        LocalDate today = registers.bean(TheClock.class).today();
        assertThat(registers.bean(WhoRepresented.class).on(number, today))
                .isInstanceOfSatisfying(
                        PastRepresentation.Known.class,
                        known -> assertThat(known.functions())
                                .extracting(LegalFunction::person)
                                .containsExactly(jutta.id()));
        assertThat(registers
                        .database()
                        .sql("SELECT count(*) FROM registers.function_life WHERE enterprise = ?")
                        .param(number.digits())
                        .query(Long.class)
                        .single())
                .as("nothing was said anew")
                .isEqualTo(1);
    }

    @Test
    void onceAFullExtractHoldsTheNumberTheFeedAloneHasTheWord() {
        load(KboFiles.full());
        var number = weber();
        load(withWeberOfFeed(KboFiles.full().numbered(137), number));
        assertThat(enterprise(number).name()).isEqualTo("Weber Belgium");
        assertThat(found("weber akademie")).doesNotContain(number);
        assertThat(representatives(number))
                .as("of functions this feed says nothing")
                .containsExactly(jutta.id());
        assertThat(counter.isByFeed(number)).contains(true);
        refused(() -> counter.enterprise(entry(number, true)), RegistersRefusal.ENTRY_BY_FEED);
        load(KboFiles.full().numbered(138));
        assertThat(enterprise(number).active()).as("left out by who holds it").isFalse();
    }

    @Test
    void onceAnUpdateInsertsTheNumberTheFeedAloneHasTheWord() {
        load(KboFiles.full());
        var number = weber();
        var loaded = registers
                .bean(LoadKbo.class)
                .load(
                        KboFiles.update()
                                .with("enterprise_delete.csv", "\"EnterpriseNumber\"\n")
                                .with("enterprise_insert.csv", header("enterprise.csv") + ofFeed(number) + "\n")
                                .with("denomination_delete.csv", "\"EntityNumber\"\n")
                                .with("denomination_insert.csv", header("denomination.csv") + nameOfFeed(number) + "\n")
                                .zip(folder),
                        folder.resolve("report.csv"),
                        line -> {});
        assertThat(loaded.report()).isEmpty();
        assertThat(enterprise(number).name()).isEqualTo("Weber Belgium");
        assertThat(enterprise(number).municipality()).isEmpty();
        refused(() -> counter.enterprise(entry(number, true)), RegistersRefusal.ENTRY_BY_FEED);
    }

    @Test
    void onceAFunctionsFileHasAFunctionThereItAloneSaysWhoRepresents() throws Exception {
        load(KboFiles.full());
        var number = weber();
        loadFunctions(line(number));
        assertThat(representatives(number)).hasSize(1).doesNotContain(jutta.id());
        refused(() -> counter.functions(number, List.of()), RegistersRefusal.ENTRY_BY_FEED);
    }

    @Test
    void whatIsStruckOffAndWhoLeftStaysSo() throws Exception {
        load(KboFiles.full());
        var number = weber();
        counter.functions(
                number,
                List.of(new HeldFunction(
                        number,
                        new Holder.NaturalPerson(jutta.id()),
                        "10002",
                        Period.between(START, START.plusDays(3)))));
        counter.enterprise(entry(number, false));
        load(KboFiles.full().numbered(137));
        loadFunctions(line(new EnterpriseNumber("0200068636")));
        assertThat(enterprise(number).active()).isFalse();
        assertThat(representatives(number)).isEmpty();
        assertThat(counter.functionsAt(number)).hasSize(1);
    }

    @Test
    void numbersAreTheNextOfTheRangeThatNobodyEverHad() {
        var belgium = new Belgium(registers.context());
        belgium.enter(new Enterprise(SECOND, "Was er al BV", Enterprise.Kind.LEGAL_PERSON, "610", "Gent", true));
        assertThat(counter.nextNumber(FIRST, LAST)).isEqualTo(FIRST);
        assertThat(counter.nextNumber(FIRST, LAST)).as("one is in the register").isEqualTo(LAST);
        refused(() -> counter.nextNumber(FIRST, LAST), RegistersRefusal.NUMBERS_USED_UP);
    }

    /** What left the feed, what was only ever said in history, and what only a function names, were all numbers of somebody. */
    @Test
    void noNumberIsGivenThatAnyPartOfTheRegisterKnows() {
        var numbers = List.of("0950000083", "0950000182", "0950000281");
        registers
                .database()
                .sql("INSERT INTO registers.own_number (number, taken_at) VALUES (?, now())")
                .param(numbers.getFirst())
                .update();
        registers
                .database()
                .sql(
                        "INSERT INTO registers.legal_function (enterprise, sequence, code, person_id, first_day, modified_on) VALUES (?, 1, '10002', ?, current_date, current_date)")
                .params(numbers.get(1), jutta.id().value())
                .update();
        assertThat(counter.nextNumber(FIRST, LAST)).isEqualTo(LAST);
        refused(() -> counter.nextNumber(FIRST, LAST), RegistersRefusal.NUMBERS_USED_UP);
    }

    @Test
    void aNumberThatLeftTheFeedIsGivenToNobody() {
        load(KboFiles.full());
        load(withWeberOfFeed(KboFiles.full().numbered(137), FIRST));
        load(KboFiles.full().numbered(138));
        assertThat(counter.nextNumber(FIRST, LAST)).isEqualTo(SECOND);
    }

    @Test
    void whoAskAtTheSameTimeGetEachTheirOwn() {
        var last = new EnterpriseNumber("0950000974");
        var given = IntStream.range(0, 8)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> counter.nextNumber(FIRST, last)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(given).doesNotHaveDuplicates().hasSize(8);
    }

    private EnterpriseNumber weber() {
        var number = counter.nextNumber(FIRST, LAST);
        counter.enterprise(entry(number, true));
        counter.functions(
                number,
                List.of(new HeldFunction(number, new Holder.NaturalPerson(jutta.id()), "10002", Period.from(START))));
        return number;
    }

    private static CounterEntry entry(EnterpriseNumber number, boolean active) {
        return new CounterEntry(
                number,
                List.of(
                        new CounterEntry.Name(CounterEntry.Name.OFFICIAL, "Weber Schulungen GmbH"),
                        new CounterEntry.Name(CounterEntry.Name.COMMERCIAL, "Weber Akademie")),
                "030",
                new CounterEntry.Seat("Jülicher Straße", "12", "", "52070", "Aachen", "Duitsland", "Allemagne"),
                START,
                active);
    }

    private static String ofFeed(EnterpriseNumber number) {
        return "\"" + number.formatted() + "\",\"AC\",\"000\",\"2\",\"030\",,01-11-2026";
    }

    private static String nameOfFeed(EnterpriseNumber number) {
        return "\"" + number.formatted() + "\",\"2\",\"001\",\"Weber Belgium\"";
    }

    private static KboFiles withWeberOfFeed(KboFiles files, EnterpriseNumber number) {
        return files.adding("enterprise.csv", ofFeed(number)).adding("denomination.csv", nameOfFeed(number));
    }

    private static String header(String file) {
        return KboFiles.full().text(file).lines().findFirst().orElseThrow() + "\n";
    }

    private static String line(EnterpriseNumber enterprise) {
        return """
                {"functiehouderVan":"%s","aanduidingPersoonOnderneming":"1","insz":"%s","achternaam":"Claes","voornaam":"Els",\
                "volgNummer":1,"aardFunctie":{"code":"10002"},"periode":{"begin":"2020-01-01"},"datumModificatie":"2020-01-02"}""".formatted(enterprise.digits(), Belgium.freshNationalNumber().digits());
    }

    private void load(KboFiles files) {
        registers.bean(LoadKbo.class).load(files.zip(folder), folder.resolve("report.csv"), line -> {});
    }

    private void loadFunctions(String... lines) throws Exception {
        var file = Files.write(folder.resolve("functions.jsonl"), List.of(lines));
        registers.bean(LoadFunctions.class).load(file, folder.resolve("report.csv"), line -> {});
    }

    private Enterprise enterprise(EnterpriseNumber number) {
        return registers.bean(Enterprises.class).find(number).orElseThrow();
    }

    private List<PersonId> representatives(EnterpriseNumber number) {
        return registers
                .bean(LegalRepresentatives.class)
                .representativesOf(number, registers.bean(TheClock.class).today())
                .stream()
                .map(LegalFunction::person)
                .toList();
    }

    private List<EnterpriseNumber> found(String name) {
        return registers.bean(EnterpriseSearch.class).find(new EnterpriseSearch.Wanted(name, ""), 1).rows().stream()
                .map(row -> row.enterprise().number())
                .toList();
    }

    private long count(String table) {
        return registers
                .database()
                .sql("SELECT count(*) FROM registers." + table)
                .query(Long.class)
                .single();
    }

    private static void refused(Runnable doing, RegistersRefusal reason) {
        assertThatExceptionOfType(Refused.class).isThrownBy(doing::run).matches(refused -> refused.reason() == reason);
    }
}
