package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.OwnRegisters;
import be.namens.registers.kbo.LoadKbo;
import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.KboFiles;
import be.namens.testing.Plan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads keep what was known: nothing that was in a register vanishes. */
class HistoryTest {

    private static final EnterpriseNumber FARYS = new EnterpriseNumber("0200068636");
    private static final String WITHOUT_FARYS = "\"0200.068.636\",\"AC\",\"000\",\"2\",\"417\",,16-02-1923\n";

    @TempDir
    Path folder;

    private OwnRegisters registers;

    @BeforeEach
    void ownRegisters() {
        registers = OwnRegisters.empty();
    }

    @AfterEach
    void close() {
        registers.close();
    }

    @Test
    void anEnterpriseThatAFullExtractLeavesOutHasEndedUnderItsLastName() {
        load(KboFiles.full());
        var before = enterprises().find(FARYS).orElseThrow();
        assertThat(before.active()).isTrue();
        load(KboFiles.full().numbered(137).replacing("enterprise.csv", WITHOUT_FARYS, ""));
        assertThat(enterprises().find(FARYS))
                .contains(new Enterprise(
                        FARYS,
                        "Farys",
                        Enterprise.Kind.LEGAL_PERSON,
                        before.juridicalForm(),
                        before.municipality(),
                        false));
        assertThat(lives("0200068636")).containsExactly("AC false");
        load(KboFiles.full().numbered(138));
        assertThat(enterprises().find(FARYS)).contains(before);
        assertThat(lives("0200068636")).containsExactlyInAnyOrder("AC false", "AC true");
        assertThat(count("enterprise_ended")).isZero();
    }

    @Test
    void anEnterpriseThatAnUpdateDeletesHasEndedUnderItsLastName() {
        load(KboFiles.full());
        load(KboFiles.update()
                .with("enterprise_delete.csv", "\"EnterpriseNumber\"\n\"0200.068.636\"\n\"0200.065.765\"\n")
                .with(
                        "enterprise_insert.csv",
                        KboFiles.full()
                                        .text("enterprise.csv")
                                        .lines()
                                        .findFirst()
                                        .orElseThrow()
                                + "\n\"0200.065.765\",\"AC\",\"050\",\"2\",\"416\",,09-08-1960\n"));
        assertThat(enterprises().find(FARYS).orElseThrow())
                .extracting(Enterprise::name, Enterprise::active)
                .containsExactly("Farys", false);
        assertThat(count("enterprise_ended")).isEqualTo(1);
        assertThat(lives("0200065765")).containsExactlyInAnyOrder("AC false", "AC true");
    }

    @Test
    void whatDidNotChangeIsNotWrittenAgain() {
        load(KboFiles.full());
        long before = count("enterprise_life");
        load(KboFiles.full().numbered(137));
        assertThat(count("enterprise_life")).isEqualTo(before).isEqualTo(11);
    }

    @Test
    void aFunctionThatTheNextFileLeavesOutHasEnded() throws Exception {
        var belgium = new Belgium(registers.context());
        var bakery = belgium.company("Bakkerij De Halm").number();
        var els = Belgium.freshNationalNumber();
        var jan = Belgium.freshNationalNumber();
        loadFunctions(line(bakery, els, 1), line(bakery, jan, 2));
        loadFunctions(line(bakery, jan, 2));
        assertThat(registers
                        .database()
                        .sql("SELECT sequence || ' ' || (known_until IS NULL) FROM registers.function_life "
                                + "WHERE enterprise = ? ORDER BY 1")
                        .param(bakery.digits())
                        .query(String.class)
                        .list())
                .containsExactly("1 false", "2 true");
    }

    @Test
    void daysBeforeTheFirstLoadAndDaysToComeAreNotAnswered() throws Exception {
        var asked = registers.bean(WhoRepresented.class);
        LocalDate today = registers.bean(TheClock.class).today();
        assertThat(asked.on(FARYS, today)).isEqualTo(new PastRepresentation.BeforeTheFirstLoad(Optional.empty()));
        load(KboFiles.full());
        assertThat(asked.on(FARYS, today)).isEqualTo(new PastRepresentation.BeforeTheFirstLoad(Optional.empty()));
        loadFunctions(line(FARYS, Belgium.freshNationalNumber(), 1));
        assertThat(asked.on(FARYS, today))
                .isInstanceOfSatisfying(
                        PastRepresentation.Known.class,
                        known -> assertThat(known.functions()).hasSize(1));
        assertThat(asked.on(FARYS, today.minusDays(1)))
                .isEqualTo(new PastRepresentation.BeforeTheFirstLoad(Optional.of(today)));
        assertThat(asked.on(FARYS, today.plusDays(1))).isEqualTo(new PastRepresentation.NotYet());
    }

    @Test
    void theProgramCanNeitherChangeNorRemoveHistory() {
        load(KboFiles.full());
        for (String change : List.of(
                "DELETE FROM registers.enterprise_life",
                "UPDATE registers.enterprise_life SET status = 'ST'",
                "TRUNCATE registers.function_life",
                "UPDATE registers.function_life SET known_from = now()")) {
            assertThatThrownBy(() -> registers.database().sql(change).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void historyIsAnsweredFromAnIndex() {
        registers.bean(TransactionTemplate.class).executeWithoutResult(status -> {
            Plan.preferIndexes(registers.database());
            assertThat(Plan.of(
                            registers.database(),
                            registers.bean(Resolution.class).questionAboutThePast(),
                            Map.of(
                                    "codes", new String[] {"10002"},
                                    "enterprise", FARYS.digits(),
                                    "at", Timestamp.valueOf("2026-11-22 12:00:00"),
                                    "day", LocalDate.of(2026, 11, 22))))
                    .contains("function_life_enterprise_code_idx", "enterprise_life_number_idx")
                    .doesNotContain("Seq Scan on function_life", "Seq Scan on enterprise_life");
        });
    }

    private void load(KboFiles files) {
        registers.bean(LoadKbo.class).load(files.zip(folder), folder.resolve("report.csv"), line -> {});
    }

    private void loadFunctions(String... lines) throws Exception {
        var file = Files.write(folder.resolve("functions.jsonl"), List.of(lines));
        registers.bean(LoadFunctions.class).load(file, folder.resolve("report.csv"), line -> {});
    }

    private static String line(EnterpriseNumber enterprise, NationalNumber holder, int sequence) {
        return """
                {"functiehouderVan":"%s","aanduidingPersoonOnderneming":"1","insz":"%s","achternaam":"Claes","voornaam":"Els",\
                "volgNummer":%d,"aardFunctie":{"code":"10002"},"periode":{"begin":"2020-01-01"},"datumModificatie":"2020-01-02"}""".formatted(enterprise.digits(), holder.digits(), sequence);
    }

    private Enterprises enterprises() {
        return registers.bean(Enterprises.class);
    }

    private List<String> lives(String number) {
        return registers
                .database()
                .sql("SELECT status || ' ' || (known_until IS NULL) FROM registers.enterprise_life WHERE number = ?")
                .param(number)
                .query(String.class)
                .list();
    }

    private long count(String table) {
        return registers
                .database()
                .sql("SELECT count(*) FROM registers." + table)
                .query(Long.class)
                .single();
    }
}
