package be.namens.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.OwnRegisters;
import be.namens.registers.kbo.LoadKbo;
import be.namens.registers.load.CannotLoad;
import be.namens.testing.Belgium;
import be.namens.testing.KboFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A database whose disk is full in the middle of a load changes nothing, and says so. A test cannot fill a disk: here PostgreSQL says
 * so by itself, with the same error and in the same statement, when it comes to a certain row.
 */
class NoRoomTest {

    private static final String LAST_STRAW = "0464123719";
    private static final String MORE = "\"0464.123.719\",\"AC\",\"000\",\"2\",\"610\",,01-06-2025";

    @TempDir
    Path folder;

    private OwnRegisters registers;

    @BeforeEach
    void bothAreLoaded() throws IOException {
        registers = OwnRegisters.empty();
        load(KboFiles.full());
        load(functions("0200065765"));
    }

    @AfterEach
    void close() {
        registers.close();
    }

    @Test
    void aLoadThatFindsNoRoomChangesNothingAndIsInTheTrail() throws Exception {
        owner("""
                CREATE FUNCTION registers.fits(number text) RETURNS boolean LANGUAGE plpgsql AS $$
                BEGIN
                    IF number = '%s' THEN
                        RAISE EXCEPTION 'could not extend file: No space left on device' USING ERRCODE = 'disk_full';
                    END IF;
                    RETURN true;
                END $$""".formatted(LAST_STRAW));
        owner("ALTER TABLE registers.enterprise_g1 ADD CONSTRAINT room CHECK (registers.fits(number))");
        owner("ALTER TABLE registers.legal_function_g1 ADD CONSTRAINT room CHECK (registers.fits(enterprise))");
        var full = KboFiles.full().numbered(137).adding("enterprise.csv", MORE);
        var update = KboFiles.update()
                .with("enterprise_delete.csv", "\"EnterpriseNumber\"\n\"0200.065.765\"\n")
                .with("enterprise_insert.csv", header() + "\n" + MORE + "\n");
        var next = functions("0200065765", LAST_STRAW);
        List<String> before = everything();

        assertNoRoom(() -> load(full));
        assertNoRoom(() -> load(update));
        assertNoRoom(() -> load(next));
        assertThat(everything()).isEqualTo(before);
        assertThat(registers
                        .database()
                        .sql("SELECT (detail ->> 'register') || ' ' || (detail ->> 'reason') FROM audit.fact "
                                + "WHERE kind = 'register.load-refused' ORDER BY id")
                        .query(String.class)
                        .list())
                .containsExactly("kbo no-room", "kbo no-room", "functions no-room");

        owner("ALTER TABLE registers.enterprise_g1 DROP CONSTRAINT room");
        owner("ALTER TABLE registers.legal_function_g1 DROP CONSTRAINT room");
        load(full);
        load(next);
        assertThat(everything()).isNotEqualTo(before);
    }

    @Test
    void aDatabaseThatGoesAwayInTheMiddleChangesNothing() throws Exception {
        owner("""
                CREATE FUNCTION registers.stays(number text) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    RETURN number <> '%s' OR NOT pg_terminate_backend(pg_backend_pid());
                END $$""".formatted(LAST_STRAW));
        owner("ALTER TABLE registers.enterprise_g1 ADD CONSTRAINT away CHECK (registers.stays(number))");
        List<String> before = everything();
        assertThatThrownBy(() -> load(KboFiles.full().numbered(137).adding("enterprise.csv", MORE)))
                .isInstanceOfSatisfying(CannotLoad.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("database-away");
                    assertThat(refusal.sentence()).contains("give the same command again", "Nothing was changed");
                });
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whatTheDatabaseRefusesIsSaidWithoutTheValue() throws Exception {
        owner("ALTER TABLE registers.enterprise_g1 ADD CONSTRAINT impossible CHECK (number <> '" + LAST_STRAW + "')");
        assertThatThrownBy(() -> load(KboFiles.full().numbered(137).adding("enterprise.csv", MORE)))
                .isInstanceOfSatisfying(CannotLoad.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("database");
                    assertThat(refusal.sentence())
                            .contains("23514", "check constraint \"impossible\"", "Nothing was changed")
                            .doesNotContain(LAST_STRAW);
                });
    }

    private static void assertNoRoom(ThrowingCallable load) {
        assertThatThrownBy(load).isInstanceOfSatisfying(CannotLoad.class, refusal -> {
            assertThat(refusal.code()).isEqualTo("no-room");
            assertThat(refusal.sentence()).contains("no room", "Nothing was changed");
        });
    }

    private void owner(String change) throws Exception {
        try (var owner = DriverManager.getConnection(registers.url());
                var statement = owner.createStatement()) {
            statement.execute(change);
        }
    }

    private static String header() {
        return KboFiles.full().text("enterprise.csv").lines().findFirst().orElseThrow();
    }

    private Path functions(String... enterprises) throws IOException {
        String holder = Belgium.freshNationalNumber().digits();
        var lines = List.of(enterprises).stream()
                .map(enterprise -> """
                        {"functiehouderVan":"%s","aanduidingPersoonOnderneming":"1","insz":"%s","achternaam":"Claes",\
                        "voornaam":"Els","volgNummer":1,"aardFunctie":{"code":"10002"},\
                        "periode":{"begin":"2020-01-01"},"datumModificatie":"2020-01-02"}""".formatted(enterprise, holder))
                .toList();
        return Files.write(folder.resolve(enterprises.length + ".jsonl"), lines);
    }

    private void load(KboFiles files) {
        registers.bean(LoadKbo.class).load(files.zip(folder), folder.resolve("report.csv"), line -> {});
    }

    private void load(Path functions) {
        registers.bean(LoadFunctions.class).load(functions, folder.resolve("report.csv"), line -> {});
    }

    /** What the registers hold, and which tables there are. */
    private List<String> everything() {
        return registers.database().sql("""
                        SELECT 'table ' || relname FROM pg_class
                         WHERE relnamespace = 'registers'::regnamespace AND relkind IN ('r', 'v')
                        UNION ALL SELECT l::text FROM registers.loaded l
                        UNION ALL SELECT e::text FROM registers.enterprise e
                        UNION ALL SELECT f::text FROM registers.legal_function f
                        UNION ALL SELECT p::text FROM registers.effective_power p
                        UNION ALL SELECT l::text FROM registers.enterprise_life l
                        UNION ALL SELECT l::text FROM registers.function_life l
                        ORDER BY 1
                        """).query(String.class).list();
    }
}
