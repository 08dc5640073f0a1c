package be.namens.registers.kbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.registers.load.CannotLoad;
import be.namens.testing.KboFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** An extract that is strange, damaged or out of turn is refused, and everything stays as it was. */
class RefusedExtractTest extends KboLoading {

    private static final int LOCAL_HEADER = 30;
    private static final int DATA_DESCRIPTOR = 16;

    @Test
    void aRegisterThatIsMostlyBrokenIsRefused() {
        load(KboFiles.full());
        String before = everything();
        String[] broken = IntStream.range(0, 101)
                .mapToObj(number -> "\"broken\",\"ENT\",\"TEL\",\"1700\"")
                .toArray(String[]::new);
        assertRefused("too-many-refused", KboFiles.full().adding("contact.csv", broken));
        assertRefused("no-enterprises", KboFiles.full().with("enterprise.csv", header("enterprise.csv")));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aZipThatIsCutAnywhereChangesNothing() throws Exception {
        load(KboFiles.full());
        String before = everything();
        byte[] whole = Files.readAllBytes(KboFiles.full()
                .numbered(140)
                .replacing("denomination.csv", "Farys", "Never to be seen")
                .zip(folder));
        for (int part = 0; part < 20; part++) {
            Path cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length * part / 20));
            assertThatThrownBy(() -> load(cut))
                    .isInstanceOfSatisfying(
                            CannotLoad.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("zip-damaged"));
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void oneWrongByteInAnyFileOfTheZipChangesNothing() throws Exception {
        load(KboFiles.full());
        String before = everything();
        Path good = KboFiles.full().numbered(140).zip(folder);
        byte[] whole = Files.readAllBytes(good);
        int at = 0;
        try (var zip = new ZipFile(good.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                int packed = (int) entry.getCompressedSize();
                int data = at + LOCAL_HEADER + entry.getName().length();
                byte[] damaged = whole.clone();
                damaged[data + packed / 2] ^= 0x10;
                Path path = Files.write(folder.resolve("damaged.zip"), damaged);
                assertThatThrownBy(() -> load(path)).as(entry.getName()).isInstanceOf(CannotLoad.class);
                at = data + packed + DATA_DESCRIPTOR;
            }
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aStrangeZipIsRefused() {
        assertRefused("zip-name", KboFiles.full().with("../../etc/passwd", "x"));
        assertRefused("zip-name", KboFiles.full().with("folder/enterprise.csv", "x"));
        assertRefused("zip-name", KboFiles.full().with("..\\x.csv", "x"));
        assertRefused("zip-name", KboFiles.full().with("Enterprise.csv", "x"));
        assertRefused(
                "zip-bomb", KboFiles.full().with("activity.csv", header("activity.csv") + " ".repeat(40_000_000)));
        var many = KboFiles.full();
        for (int count = 0; count < 100; count++) {
            many.with("file" + count, "x");
        }
        assertRefused("zip-entries", many);
        for (String file : KboFiles.full().names()) {
            assertRefused("file-missing", KboFiles.full().without(file));
        }
        assertRefused("file-header", KboFiles.full().replacing("branch.csv", "StartDate", "BeginDate"));
        assertRefused("file-header", KboFiles.full().with("branch.csv", ""));
        assertRefused("meta", KboFiles.full().replacing("meta.csv", "\"full\"", "\"half\""));
        assertRefused("meta", KboFiles.full().replacing("meta.csv", "\"136\"", "\"-1\""));
        assertRefused("meta", KboFiles.full().replacing("meta.csv", "30-05-2025", "30-15-2025"));
        assertThat(count("enterprise")).isZero();
    }

    @Test
    void aMillionColumnsCostOneRowOrTheFileAndNoMemory() {
        String million =
                IntStream.range(0, 1_000_000).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String tenThousand = ",".repeat(9_999);
        var loaded = load(KboFiles.full().adding("branch.csv", million, tenThousand));
        assertThat(report(loaded))
                .containsExactly(
                        "branch.csv,5,the line is longer than 65536 bytes",
                        "branch.csv,6,the row has 10000 columns instead of 3");
        String before = everything();
        assertRefused("file-header", KboFiles.full().numbered(137).with("branch.csv", million + "\n"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void whoIsRefusedReadsWhatToDoAndThatNothingChanged() {
        load(KboFiles.full());
        var elsewhere = KboFiles.full().numbered(137);
        Map.of(
                        KboFiles.full().numbered(135), "older than extract 136 that is loaded: load the newest one",
                        KboFiles.update().numbered(136), "is loaded already: load update 137 when there is one",
                        KboFiles.update().numbered(138), "load update 137, or the next full extract",
                        KboFiles.full().without("meta.csv"), "is it one of KBO Open Data, as published?",
                        elsewhere.without("contact.csv"), "a full extract has all nine: fetch it again",
                        KboFiles.full().with("../x", "x"), "load it as it was published")
                .forEach((files, sentence) -> assertThatThrownBy(() -> load(files))
                        .isInstanceOfSatisfying(
                                CannotLoad.class,
                                refusal -> assertThat(refusal.sentence())
                                        .contains(sentence)
                                        .endsWith(" Nothing was changed.")));
    }

    @Test
    void onlyTheNextExtractFollows() {
        assertRefused("no-full-extract", KboFiles.update());
        load(KboFiles.full());
        assertRefused("wrong-sequence", KboFiles.update().numbered(136));
        assertRefused("wrong-sequence", KboFiles.update().numbered(138));
        assertRefused("older-extract", KboFiles.full().numbered(135));
        load(KboFiles.update());
        assertRefused("wrong-sequence", KboFiles.update());
        assertRefused("older-extract", KboFiles.full());
        load(KboFiles.full().numbered(137));
        load(KboFiles.full().numbered(150));
        load(KboFiles.update().numbered(151));
        assertThat(all("SELECT street_nl FROM registers.address WHERE entity = '0220815847'"))
                .containsExactly("Wallhäuser Straße, Dürler");
    }

    @Test
    void aHalfPairOfAnUpdateIsRefusedAndTheOtherFilesStayAsTheyWere() {
        load(KboFiles.full());
        String before = everything();
        assertRefused("file-missing", KboFiles.update().without("address_delete.csv"));
        assertRefused("file-missing", KboFiles.update().without("address_insert.csv"));
        assertRefused(
                "file-missing", KboFiles.update().without("address_delete.csv").without("address_insert.csv"));
        assertRefused(
                "file-header",
                KboFiles.update().with("activity_delete.csv", "x\n").with("activity_insert.csv", "x\n"));
        assertThat(everything()).isEqualTo(before);
    }
}
