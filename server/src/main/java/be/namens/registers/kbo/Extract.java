package be.namens.registers.kbo;

import be.namens.registers.load.CannotLoad;
import be.namens.registers.load.Lines;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@code meta.csv} says about the ZIP.
 *
 * @param number counts full and update extracts alike, one by one
 * @param snapshot as of which day
 */
record Extract(Type type, int number, LocalDate snapshot) {

    static final String FILE = "meta.csv";
    static final List<String> HEADER = List.of("Variable", "Value");
    private static final int MOST_ROWS = 100;

    static Extract read(InputStream in) throws IOException {
        var rows = new CsvRows(new Lines(in), HEADER.size());
        var values = new HashMap<String, String>();
        for (var row = rows.next(); row.isPresent() && values.size() < MOST_ROWS; row = rows.next()) {
            var fields = row.get().fields();
            if (row.get().problem() == null) {
                values.put(fields.get(0).toLowerCase(Locale.ROOT), fields.get(1));
            }
        }
        return new Extract(
                Type.of(values.getOrDefault("extracttype", "")),
                number(values.getOrDefault("extractnumber", "")),
                snapshot(values.getOrDefault("snapshotdate", "")));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw wrong("ExtractNumber");
        }
        return Integer.parseInt(text);
    }

    private static LocalDate snapshot(String text) {
        try {
            return Optional.ofNullable(Content.DATE.read("SnapshotDate", text))
                    .map(LocalDate::parse)
                    .orElseThrow(() -> wrong("SnapshotDate"));
        } catch (Broken broken) {
            throw wrong("SnapshotDate");
        }
    }

    private static CannotLoad wrong(String variable) {
        return new CannotLoad("meta", "The file meta.csv holds no usable " + variable + ": fetch the ZIP again.");
    }

    /** Whether the extract holds everything or what changed. */
    enum Type {
        FULL,
        UPDATE;

        private static Type of(String text) {
            return switch (text.toLowerCase(Locale.ROOT)) {
                case "full" -> FULL;
                case "update" -> UPDATE;
                default -> throw wrong("ExtractType (full or update)");
            };
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
