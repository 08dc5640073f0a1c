package be.namens.registers.kbo;

import be.namens.registers.kbo.KboFile.Column;
import be.namens.registers.load.CannotLoad;
import be.namens.registers.load.HowFar;
import be.namens.registers.load.Lines;
import be.namens.registers.load.RefusedRows;
import be.namens.shared.TheClock;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads one file row by row: what can be used goes on, the rest into the report. */
final class KboReader {

    private static final int PROGRESS_ROWS = 1_000_000;

    private final KboZip zip;
    private final RefusedRows report;
    private final HowFar howFar;
    private final Consumer<String> progress;

    KboReader(KboZip zip, RefusedRows report, TheClock clock, Consumer<String> progress) {
        this.zip = zip;
        this.report = report;
        this.howFar = new HowFar(clock, zip.size());
        this.progress = progress;
    }

    /** Takes the values of one row, in the order of the columns, and says whether the register keeps them. */
    interface Sink {
        boolean take(long line, @Nullable String[] values) throws SQLException;
    }

    /**
     * Reads the whole file.
     *
     * @param seen keeps keys apart, or null when the same key may come again
     */
    Count read(String file, List<Column> columns, @Nullable Seen seen, Sink sink) throws SQLException {
        return read(file, columns, seen, sink, broken -> {});
    }

    /**
     * The same.
     *
     * @param broken told the key of each row that could not be used, as far as that can be read
     */
    Count read(String file, List<Column> columns, @Nullable Seen seen, Sink sink, Consumer<String> broken)
            throws SQLException {
        long read = 0;
        long kept = 0;
        long refused = 0;
        try (InputStream in = zip.open(file)) {
            var rows = new CsvRows(new Lines(in), columns.size());
            checkHeader(file, columns, rows.next());
            for (var row = rows.next(); row.isPresent(); row = rows.next()) {
                if (++read % PROGRESS_ROWS == 0) {
                    progress.accept("%s: %,d rows; %s".formatted(file, read, howFar.at(zip.unpacked())));
                }
                try {
                    kept += sink.take(row.get().line(), values(columns, seen, row.get())) ? 1 : 0;
                } catch (Broken unusable) {
                    refused++;
                    report.add(file, row.get().line(), unusable.reason());
                    key(columns, row.get()).ifPresent(broken);
                }
            }
        } catch (IOException failure) {
            throw KboZip.damaged(file);
        }
        progress.accept("%s: %,d rows, %,d kept, %,d refused".formatted(file, read, kept, refused));
        return new Count(read, kept, refused);
    }

    private static Optional<String> key(List<Column> columns, CsvRows.Row row) {
        if (row.fields().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    columns.getFirst().read(row.fields().getFirst().strip()));
        } catch (Broken unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable String[] values(List<Column> columns, @Nullable Seen seen, CsvRows.Row row) throws Broken {
        if (row.problem() != null) {
            throw new Broken(row.problem());
        }
        var values = new @Nullable String[columns.size()];
        for (int column = 0; column < values.length; column++) {
            values[column] = columns.get(column).read(row.fields().get(column).strip());
        }
        if (seen != null && seen.before(values)) {
            throw new Broken("an earlier row has the same " + columns.getFirst().header());
        }
        return values;
    }

    private static void checkHeader(String file, List<Column> columns, Optional<CsvRows.Row> first) {
        List<String> expected = columns.stream().map(Column::header).toList();
        boolean fits = first.isPresent()
                && first.get().fields().stream()
                        .map(header -> header.strip().toLowerCase(Locale.ROOT))
                        .toList()
                        .equals(expected.stream()
                                .map(header -> header.toLowerCase(Locale.ROOT))
                                .toList());
        if (!fits) {
            throw new CannotLoad(
                    "file-header",
                    "The first row of " + file + " is not " + String.join(",", expected)
                            + ": load the ZIP as it was published.");
        }
    }

    /** Of one file. */
    record Count(long read, long kept, long refused) {}
}
