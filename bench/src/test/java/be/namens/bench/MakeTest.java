package be.namens.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.EstablishmentNumber;
import be.namens.registers.NationalNumber;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A synthetic Belgium has the proportions of the real one, is the same each time, and holds nobody who lives. */
class MakeTest {

    private static final int ENTERPRISES = 20_000;

    /** Of two million enterprises, in thousands. */
    private static final Map<String, Integer> IN_REALITY = Map.of(
            "enterprise.csv", 2_000,
            "establishment.csv", 1_800,
            "denomination.csv", 3_300,
            "address.csv", 3_900,
            "contact.csv", 700,
            "activity.csv", 36_000);

    @TempDir
    Path folder;

    @Test
    void theProportionsAreTheRealOnes() throws Exception {
        var belgium = new Belgium(ENTERPRISES, 1, 1);
        var rows = KboZipFile.full(belgium, folder.resolve("full.zip"));
        IN_REALITY.forEach((file, thousands) -> assertThat(rows.get(file))
                .as(file)
                .isCloseTo(thousands * (ENTERPRISES / 2_000L), Percentage.withPercentage(4)));
        assertThat(FunctionsFile.write(belgium, folder.resolve("functions.jsonl")))
                .isCloseTo(5 * ENTERPRISES / 2L, Percentage.withPercentage(4));
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws Exception {
        var first = functions(new Belgium(500, 1, 1));
        assertThat(functions(new Belgium(500, 1, 1))).isEqualTo(first);
        assertThat(functions(new Belgium(500, 2, 1))).isNotEqualTo(first);
        KboZipFile.full(new Belgium(500, 1, 1), folder.resolve("a.zip"));
        KboZipFile.full(new Belgium(500, 1, 1), folder.resolve("b.zip"));
        KboZipFile.full(new Belgium(500, 2, 1), folder.resolve("c.zip"));
        assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
        assertThat(Files.mismatch(folder.resolve("a.zip"), folder.resolve("c.zip")))
                .isNotNegative();
        try (var zip = new ZipFile(folder.resolve("a.zip").toFile())) {
            assertThat(zip.stream().map(ZipEntry::getTimeLocal))
                    .as("no trace of when it was made")
                    .containsOnly(LocalDateTime.of(2026, 11, 1, 6, 0));
        }
    }

    @Test
    void boardsHaveCompaniesWithSomebodyAndEndsBehindAndAhead() throws Exception {
        String functions = functions(new Belgium(2_000, 1, 1));
        assertThat(functions)
                .containsPattern("\"aanduidingPersoonOnderneming\":\"2\"")
                .containsPattern("\"code\":\"10003\".*\"ondernemingsnummer\"")
                .containsPattern("\"einde\":\"20(1[0-9]|2[0-5])-")
                .containsPattern("\"einde\":\"20(2[7-9]|3[0-9])-");
    }

    @Test
    void mostOfASecondEditionIsTheFirst() throws Exception {
        var first = functions(new Belgium(2_000, 1, 1)).lines().toList();
        var second = functions(new Belgium(2_000, 1, 2)).lines().toList();
        long left = first.stream().filter(line -> !second.contains(line)).count();
        assertThat(left / (double) first.size()).isCloseTo(0.015, within(0.012));
        assertThat(second).anyMatch(line -> !first.contains(line));
    }

    @Test
    void numbersPassTheirChecksAndBelongToNobodyWhoLives() {
        for (int place : new int[] {0, 1, 96, 97, 12_345, 1_999_999, Belgium.MOST - 1}) {
            assertThat(new EnterpriseNumber(Numbers.enterprise(place)).digits()).hasSize(10);
            assertThat(new EstablishmentNumber(Numbers.establishment(place, 5)).digits())
                    .hasSize(10);
            assertThat(new NationalNumber(Numbers.nationalNumber(place)).kind()).isEqualTo(NationalNumber.Kind.TEST);
        }
    }

    @Test
    void aCommandThatIsNotUnderstoodSaysWhy() {
        assertThat(said(Bench.NOT_UNDERSTOOD, "fly")).contains("there is no such command", "Usage");
        assertThat(said(Bench.NOT_UNDERSTOOD, "make")).contains("--folder is missing");
        assertThat(said(Bench.NOT_UNDERSTOOD, "make", "--folder", "x", "--enterprises", "many"))
                .contains("--enterprises is a number");
        assertThat(said(Bench.NOT_UNDERSTOOD, "make", "--folder", "x", "--enterprises", "0"))
                .contains("--enterprises lies between 1 and 4000000");
        assertThat(said(Bench.DONE, "make", "--folder", folder.toString(), "--enterprises", "50", "--update", "10"))
                .contains("Made in " + folder);
    }

    private static String said(int exit, String... words) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        assertThat(Bench.run(List.of(words), out, out)).isEqualTo(exit);
        return said.toString(StandardCharsets.UTF_8);
    }

    private String functions(Belgium belgium) throws Exception {
        var path = folder.resolve("functions.jsonl");
        FunctionsFile.write(belgium, path);
        return Files.readString(path);
    }
}
