package be.namens.registers.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The report of what could not be used: file, line, reason. The file is made with the first row. */
public final class RefusedRows implements AutoCloseable {

    /** A file with more broken rows than this is no register. */
    private static final long MOST = 1_000_000;

    private static final String HEADER = "file,line,reason";

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader(HEADER.split(","))
            .setRecordSeparator("\n")
            .get();

    private final Path report;
    private @Nullable CSVPrinter printer;
    private long count;

    /** @param report its name; what stands there is overwritten when it is an earlier report, and nothing else */
    public RefusedRows(Path report) {
        this.report = report;
        if (isSomethingElse(report)) {
            throw new CannotLoad(
                    "report-in-the-way",
                    "The report would overwrite " + report
                            + ", which is no report: give another name as the second one.");
        }
    }

    private static boolean isSomethingElse(Path report) {
        if (!Files.isRegularFile(report)) {
            return false;
        }
        try (var in = Files.newInputStream(report)) {
            byte[] begin = in.readNBytes(HEADER.length());
            return begin.length > 0 && !Arrays.equals(begin, HEADER.getBytes(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return true;
        }
    }

    /**
     * Reports one row.
     *
     * @param line counted from 1; 0 for what is wrong with several rows together
     * @param reason what is wrong with it; never holds a national number
     */
    public void add(String file, long line, String reason) {
        if (++count > MOST) {
            throw new CannotLoad("too-many-refused", "More than " + MOST + " rows are broken: the report says how.")
                    .becauseOf(path());
        }
        try {
            if (printer == null) {
                printer = new CSVPrinter(Files.newBufferedWriter(report, StandardCharsets.UTF_8), FORMAT);
            }
            printer.printRecord(file, line == 0 ? "" : line, reason);
        } catch (IOException failure) {
            throw notWritable();
        }
    }

    private CannotLoad notWritable() {
        return new CannotLoad(
                "report-not-writable",
                "The report " + report
                        + " cannot be written: give another name as the second one, where there is room.");
    }

    /** Everything that was reported is in the file from here on: asked before the load is kept, so that none is kept without. */
    public void finish() {
        close();
    }

    public long count() {
        return count;
    }

    /** Where the report is; empty when there is nothing to report. */
    public Optional<Path> path() {
        return count == 0 ? Optional.empty() : Optional.of(report);
    }

    @Override
    public void close() {
        var open = printer;
        printer = null;
        try {
            if (open != null) {
                open.close(true);
            }
        } catch (IOException failure) {
            throw notWritable();
        }
    }
}
