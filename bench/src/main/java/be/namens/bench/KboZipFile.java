package be.namens.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes an extract of KBO Open Data, full or update, row by row. */
final class KboZipFile {

    /** The same in every run, so that the bytes are. */
    private static final LocalDateTime MADE = LocalDateTime.of(2026, 11, 1, 6, 0);

    private static final int FIRST_EXTRACT = 1;
    private static final int NACE_CODES = 20_876;

    private final ZipOutputStream zip;
    private final Map<String, Long> rows = new LinkedHashMap<>();

    private KboZipFile(ZipOutputStream zip) {
        this.zip = zip;
    }

    private interface Content {
        void into(CsvFile file) throws IOException;
    }

    private interface Parts {
        void into(KboZipFile zip) throws IOException;
    }

    /** Everything of this edition. @return rows by file */
    static Map<String, Long> full(Belgium belgium, Path path) throws IOException {
        return write(path, zip -> {
            zip.meta("full", belgium.edition());
            zip.codes();
            for (KboRows.File file : KboRows.File.values()) {
                zip.file(file.lowerName() + ".csv", file.header(), out -> allRows(belgium, file, out));
            }
        });
    }

    /** What changes from the first edition to the second, for as many enterprises as this. */
    static Map<String, Long> update(Belgium belgium, int entities, Path path) throws IOException {
        var before = belgium.ofEdition(1);
        var after = belgium.ofEdition(2);
        int most = Math.min(entities, belgium.enterprises());
        int step = Math.max(1, belgium.enterprises() / most);
        return write(path, zip -> {
            zip.meta("update", FIRST_EXTRACT + 1);
            for (KboRows.File file : KboRows.File.values()) {
                String key = file.header().substring(0, file.header().indexOf(','));
                zip.file(file.lowerName() + "_delete.csv", key, out -> deletions(before, file, most, step, out));
                zip.file(file.lowerName() + "_insert.csv", file.header(), out -> {
                    var rows = new KboRows(after);
                    for (int count = 0; count < most; count++) {
                        int place = count * step;
                        // One in fifty ends.
                        if (count % 50 != 49) {
                            rows.write(file, after.enterprise(place), out);
                        }
                    }
                });
            }
        });
    }

    private static void allRows(Belgium belgium, KboRows.File file, CsvFile out) throws IOException {
        var rows = new KboRows(belgium);
        for (int place = 0; place < belgium.places(); place++) {
            if (belgium.exists(place)) {
                rows.write(file, belgium.enterprise(place), out);
            }
        }
    }

    /** Every entity of these enterprises: what is not in a file is not found there. */
    private static void deletions(Belgium before, KboRows.File file, int most, int step, CsvFile out)
            throws IOException {
        for (int count = 0; count < most; count++) {
            var enterprise = before.enterprise(count * step);
            if (file == KboRows.File.BRANCH) {
                out.text(Numbers.dottedUnit(Numbers.branch(enterprise.place()))).end();
                continue;
            }
            if (file != KboRows.File.ESTABLISHMENT) {
                out.text(KboRows.number(enterprise)).end();
            }
            if (file != KboRows.File.ENTERPRISE) {
                for (int which = 0; which < enterprise.establishments(); which++) {
                    out.text(Numbers.dottedUnit(Numbers.establishment(enterprise.place(), which)))
                            .end();
                }
            }
        }
    }

    private static Map<String, Long> write(Path path, Parts parts) throws IOException {
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16))) {
            zip.setLevel(Deflater.BEST_SPEED);
            var file = new KboZipFile(zip);
            parts.into(file);
            return file.rows;
        }
    }

    private void file(String name, String header, Content content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(MADE);
        zip.putNextEntry(entry);
        var file = new CsvFile(zip, header);
        content.into(file);
        file.flush();
        zip.closeEntry();
        rows.put(name, file.rows());
    }

    private void meta(String type, int number) throws IOException {
        file("meta.csv", "Variable,Value", out -> {
            String day = "0" + number + "-11-2026";
            out.text("SnapshotDate").text(day).end();
            out.text("ExtractTimestamp").text(day + " 06:00:00").end();
            out.text("ExtractType").text(type).end();
            out.text("ExtractNumber").text(Integer.toString(number)).end();
            out.text("Version").text("1.0.0").end();
        });
    }

    private void codes() throws IOException {
        file("code.csv", "Category,Code,Language,Description", out -> {
            form(out, "610", "Besloten vennootschap", "Société à responsabilité limitée");
            form(out, "014", "Naamloze vennootschap", "Société anonyme");
            form(out, "017", "Vereniging zonder winstoogmerk", "Association sans but lucratif");
            form(out, "706", "Coöperatieve vennootschap", "Société coopérative");
            form(out, "011", "Vennootschap onder firma", "Société en nom collectif");
            out.text("JuridicalSituation")
                    .text("000")
                    .text("NL")
                    .text("Normale toestand")
                    .end();
            out.text("JuridicalSituation")
                    .text("000")
                    .text("FR")
                    .text("Situation normale")
                    .end();
            for (int code = 0; code < NACE_CODES; code++) {
                out.text("Nace2025").text(Integer.toString(100_000 + code).substring(1));
                out.text("NL").text("Activiteit " + code).end();
            }
        });
    }

    private static void form(CsvFile out, String code, String dutch, String french) throws IOException {
        out.text("JuridicalForm").text(code).text("NL").text(dutch).end();
        out.text("JuridicalForm").text(code).text("FR").text(french).end();
    }
}
