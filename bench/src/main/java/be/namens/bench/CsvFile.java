package be.namens.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/** Rows as KBO Open Data writes them: text in quotes, days without, lines ended by a line feed. */
final class CsvFile {

    private static final int FULL = 1 << 16;

    private final OutputStream out;
    private final StringBuilder pending = new StringBuilder(FULL + 1024);
    private boolean first = true;
    private long rows;

    CsvFile(OutputStream out, String header) throws IOException {
        this.out = out;
        for (String name : header.split(",", -1)) {
            text(name);
        }
        end();
        rows = 0;
    }

    CsvFile text(String value) {
        comma();
        pending.append('"');
        pending.append(value.indexOf('"') < 0 ? value : value.replace("\"", "\"\""));
        pending.append('"');
        return this;
    }

    CsvFile day(LocalDate day) {
        comma();
        two(day.getDayOfMonth());
        pending.append('-');
        two(day.getMonthValue());
        pending.append('-').append(day.getYear());
        return this;
    }

    /** Nothing between two commas. */
    CsvFile nothing() {
        comma();
        return this;
    }

    private void two(int number) {
        pending.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private void comma() {
        if (!first) {
            pending.append(',');
        }
        first = false;
    }

    void end() throws IOException {
        pending.append('\n');
        first = true;
        rows++;
        if (pending.length() >= FULL) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(pending.toString().getBytes(StandardCharsets.UTF_8));
        pending.setLength(0);
    }

    long rows() {
        return rows;
    }
}
