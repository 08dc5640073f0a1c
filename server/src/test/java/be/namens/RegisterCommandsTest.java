package be.namens;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.TheClock;
import be.namens.testing.Belgium;
import be.namens.testing.KboFiles;
import be.namens.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The commands of the jar fill the registers, say what they did, and answer whoever mistypes them. */
@ExtendWith(OutputCaptureExtension.class)
class RegisterCommandsTest {

    private static String url;

    @TempDir
    Path folder;

    @BeforeAll
    static void database() {
        url = TestPostgres.newDemoDatabase();
    }

    @Test
    void aFullExtractThenItsUpdateThenFunctions() throws IOException {
        var files =
                KboFiles.full().adding("enterprise.csv", "\"0999.999.999\",\"AC\",\"000\",\"2\",\"416\",,09-08-1960");
        var zip = files.zip(folder);
        var full = CommandRun.of(url, "load-kbo", zip.toString());
        assertThat(full.errors()).isEmpty();
        assertThat(full.exit()).isZero();
        assertThat(full.out())
                .contains("Reading KBO full extract 136 of 30-05-2025", "enterprise.csv: 12 rows, 11 kept, 1 refused")
                .containsPattern("enterprise\\.csv +12 +11 +1 +0")
                .contains(zip + ".refused.csv");
        assertThat(Files.readString(Path.of(zip + ".refused.csv")))
                .isEqualTo("file,line,reason\nenterprise.csv,13,EnterpriseNumber: enterprise-number-checksum\n");

        var update =
                CommandRun.of(url, "load-kbo", KboFiles.update().zip(folder).toString());
        assertThat(update.exit()).isZero();
        assertThat(update.out())
                .contains("update extract 137")
                .containsPattern("address_delete\\.csv +1 +1 +0 +1")
                .contains("Every row could be used.");

        String number = Belgium.freshNationalNumber().digits();
        Path functions = Files.writeString(folder.resolve("functions.jsonl"), """
                {"functiehouderVan":"0200065765","aanduidingPersoonOnderneming":"1","insz":"%s","achternaam":"Claes",\
                "voornaam":"Els","volgNummer":1,"aardFunctie":{"code":"10002"},\
                "periode":{"begin":"2020-01-01","einde":"9999-12-31"},"datumModificatie":"2020-01-02"}
                {"functiehouderVan":"0200065765"
                """.formatted(number));
        Path report = folder.resolve("elsewhere.csv");
        var loaded = CommandRun.of(url, "load-functions", functions.toString(), report.toString());
        assertThat(loaded.errors()).isEmpty();
        assertThat(loaded.exit()).isZero();
        assertThat(loaded.out())
                .containsPattern("functions\\.jsonl +2 +1 +1 +0")
                .contains(report.toString())
                .doesNotContain(number);
        assertThat(report).hasContent("file,line,reason\nfunctions.jsonl,2,the line is not one JSON object\n");
        assertThat(sql("SELECT kind || ' ' || (detail ->> 'register') || ' ' || (detail ->> 'refused') FROM audit.fact"
                        + " WHERE kind LIKE 'register.load%'"))
                .containsExactly("register.loaded kbo 1", "register.loaded kbo 0", "register.loaded functions 1");
    }

    @Test
    void whoCouldRepresentOnADayIsAnsweredSinceTheFirstLoad() throws IOException {
        String own = TestPostgres.newDemoDatabase();
        var early = CommandRun.of(own, "who-represented", "0200.065.765", "2026-11-25");
        assertThat(early.exit()).isEqualTo(1);
        assertThat(early.errors()).isEqualToIgnoringNewLines("The registers are not loaded yet: load both first.");

        CommandRun.of(own, "load-kbo", KboFiles.full().zip(folder).toString());
        String number = Belgium.freshNationalNumber().digits();
        Path functions = Files.writeString(folder.resolve("functions.jsonl"), """
                {"functiehouderVan":"0200065765","aanduidingPersoonOnderneming":"1","insz":"%s","achternaam":"Claes",\
                "voornaam":"Els","volgNummer":1,"aardFunctie":{"code":"10007"},\
                "periode":{"begin":"2020-01-01"},"datumModificatie":"2020-01-02"}
                """.formatted(number));
        CommandRun.of(own, "load-functions", functions.toString());
        LocalDate today = LocalDate.now(TheClock.ZONE);
        var answer = CommandRun.of(own, "who-represented", "BE 0200.065.765", today.toString());
        assertThat(answer.exit()).isZero();
        assertThat(answer.out())
                .contains("Who could represent 0200.065.765 on " + today)
                .contains("Els Claes, function 10007: alone (Decree on local government, part 3)")
                .doesNotContain(number);
        assertThat(CommandRun.of(own, "who-represented", "0200.068.636", today.toString())
                        .out())
                .contains("nobody");

        assertThat(CommandRun.of(
                                own,
                                "who-represented",
                                "0200065765",
                                today.minusDays(1).toString())
                        .errors())
                .contains("the first day that can be asked is " + today);
        assertThat(CommandRun.of(
                                own,
                                "who-represented",
                                "0200065765",
                                today.plusDays(1).toString())
                        .errors())
                .contains("has not begun");
        assertThat(sql(own, "SELECT enterprise FROM audit.fact WHERE kind = 'register.past-asked' ORDER BY id"))
                .containsExactly("0200065765", "0200065765", "0200068636", "0200065765", "0200065765");
    }

    @Test
    void whatCannotBeLoadedIsOneSentenceAndAFactWithoutAStack() {
        String own = TestPostgres.newDemoDatabase();
        var absent =
                CommandRun.of(own, "load-kbo", folder.resolve("nothing.zip").toString());
        assertThat(absent.exit()).isEqualTo(1);
        assertThat(absent.errors())
                .isEqualToIgnoringNewLines("There is no file " + folder.resolve("nothing.zip")
                        + ": give the name of the ZIP. Nothing was changed.");

        var update =
                CommandRun.of(own, "load-kbo", KboFiles.update().zip(folder).toString());
        assertThat(update.exit()).isEqualTo(1);
        assertThat(update.errors()).startsWith("No full extract is loaded yet").hasLineCount(1);
        assertThat(sql(
                        own,
                        "SELECT kind || ' ' || outcome || ' ' || (detail ->> 'reason') FROM audit.fact"
                                + " WHERE kind LIKE 'register.load%' ORDER BY id"))
                .containsExactly(
                        "register.load-refused REFUSED zip-absent", "register.load-refused REFUSED no-full-extract");
    }

    @Test
    void aReportThatCannotBeWrittenKeepsTheLoadFromHappening() {
        String own = TestPostgres.newDemoDatabase();
        var files =
                KboFiles.full().adding("enterprise.csv", "\"0999.999.999\",\"AC\",\"000\",\"2\",\"416\",,09-08-1960");
        var full = CommandRun.of(own, "load-kbo", files.zip(folder).toString(), "/dev/full");
        assertThat(full.exit()).isEqualTo(1);
        assertThat(full.errors()).contains("/dev/full cannot be written", "give another name", "Nothing was changed");
        assertThat(sql(own, "SELECT kind FROM audit.fact WHERE kind LIKE 'register.load%'"))
                .containsExactly("register.load-refused");
        assertThat(sql(own, "SELECT number FROM registers.enterprise")).isEmpty();
    }

    @Test
    void aReportOverwritesNothingButAnEarlierReport() throws IOException {
        String own = TestPostgres.newDemoDatabase();
        var files =
                KboFiles.full().adding("enterprise.csv", "\"0999.999.999\",\"AC\",\"000\",\"2\",\"416\",,09-08-1960");
        String zip = files.zip(folder).toString();
        byte[] before = Files.readAllBytes(Path.of(zip));
        var twice = CommandRun.of(own, "load-kbo", zip, zip);
        assertThat(twice.exit()).isEqualTo(1);
        assertThat(twice.errors()).contains("would overwrite " + zip, "give another name");
        assertThat(Path.of(zip)).hasBinaryContent(before);
        String report = folder.resolve("report.csv").toString();
        assertThat(CommandRun.of(own, "load-kbo", zip, report).exit()).isZero();
        assertThat(CommandRun.of(own, "load-kbo", zip, report).exit()).isZero();
    }

    @Test
    void whoseRowsAreMostlyBrokenReadsWhereTheyAre() {
        var files = KboFiles.full().adding("contact.csv", "broken\n".repeat(200).strip());
        String zip = files.zip(folder).toString();
        var refused = CommandRun.of(TestPostgres.newDemoDatabase(), "load-kbo", zip);
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.errors())
                .contains("Of the 206 rows of contact.csv 200 are broken", "Nothing was changed")
                .contains("What could not be used, row by row: " + zip + ".refused.csv");
    }

    @Test
    void aDatabaseThatCannotBeMigratedIsOneSentence(CapturedOutput output) {
        String taken = TestPostgres.newDemoDatabase();
        JdbcClient.create(new DriverManagerDataSource(taken))
                .sql("DROP SCHEMA migrations CASCADE")
                .update();
        var run = CommandRun.of(taken, "load-kbo", "nowhere.zip");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.errors()).startsWith("The database cannot be used:").contains("already exists");
        assertThat(output.getAll()).doesNotContain("ERROR", "\tat ");
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsOneSentence() {
        var answer = CommandRun.of("jdbc:postgresql://127.0.0.1:1/none", "load-kbo", "x.zip");
        assertThat(answer.exit()).isEqualTo(1);
        assertThat(answer.errors())
                .startsWith("The database at jdbc:postgresql://127.0.0.1:1/none cannot be used: ")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "load-kbo",
                "load-everything x.zip",
                "load-kbo a b c",
                "load-functions",
                "help",
                "who-represented 0200065765",
                "who-represented 0200065766 2026-11-25",
                "who-represented 0200065765 25-11-2026"
            })
    void whatIsNotUnderstoodIsAnsweredWithTheUsage(String typed) {
        var answer = CommandRun.of(url, typed.split(" "));
        assertThat(answer.exit()).isEqualTo(2);
        assertThat(answer.errors()).contains("Usage:", "load-kbo FILE.zip", "load-functions FILE.jsonl");
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void settingsAloneStartTheServer() {
        assertThat(Commands.areAsked(new String[] {})).isFalse();
        assertThat(Commands.areAsked(new String[] {"--server.port=1"})).isFalse();
        assertThat(Commands.areAsked(new String[] {"--server.port=1", "load-kbo"}))
                .isTrue();
    }

    private static java.util.List<String> sql(String query) {
        return sql(url, query + " ORDER BY id");
    }

    private static java.util.List<String> sql(String database, String query) {
        return JdbcClient.create(new DriverManagerDataSource(database))
                .sql(query)
                .query(String.class)
                .list();
    }
}
