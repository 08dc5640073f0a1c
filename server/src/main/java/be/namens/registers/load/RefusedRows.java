package be.namens.registers.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The report of what could not be used: file, line, reason. The file is made with the first row. */
public final class RefusedRows implements AutoCloseable {

    /** A file with more broken rows than this is no register. */
    private static final long MOST = 1_000_000;

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader("file", "line", "reason")
            .setRecordSeparator("\n")
            .get();

    private final Path report;
    private @Nullable CSVPrinter printer;
    private long count;

    public RefusedRows(Path report) {
        this.report = report;
    }

    /**
     * Reports one row.
     *
     * @param line counted from 1; 0 for what is wrong with several rows together
     * @param reason what is wrong with it; never holds a national number
     */
    public void add(String file, long line, String reason) {
        if (++count > MOST) {
            throw new CannotLoad(
                    "too-many-refused",
                    "More than " + MOST + " rows are broken: see " + report + " for the first ones.");
        }
        try {
            if (printer == null) {
                printer = new CSVPrinter(Files.newBufferedWriter(report, StandardCharsets.UTF_8), FORMAT);
            }
            printer.printRecord(file, line == 0 ? "" : line, reason);
        } catch (IOException failure) {
            throw new CannotLoad("report-not-writable", "The report " + report + " cannot be written.");
        }
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
        try {
            if (printer != null) {
                printer.close(true);
            }
        } catch (IOException failure) {
            throw new CannotLoad("report-not-writable", "The report " + report + " cannot be written.");
        }
    }
}
