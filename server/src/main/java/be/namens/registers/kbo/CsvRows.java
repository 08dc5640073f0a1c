package be.namens.registers.kbo;

import be.namens.registers.load.Lines;
import be.namens.registers.load.Lines.Line;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file with commas and double quotes (RFC 4180), such that a row that is broken spoils no other: a quote that is
 * not closed takes in the next lines only when they make it a good row. Ordinary readers swallow the rest of the file.
 */
final class CsvRows {

    /** More lines than one row ever has. */
    private static final int MOST_LINES = 8;

    private final Lines lines;
    private final int width;
    private final Deque<Line> ahead = new ArrayDeque<>();

    /** @param width how many fields each row has */
    CsvRows(Lines lines, int width) {
        this.lines = lines;
        this.width = width;
    }

    /** The next row; empty after the last one. Empty lines are no rows. */
    Optional<Row> next() throws IOException {
        Line line = take();
        while (line != null && line.problem() == null && line.text().isEmpty()) {
            line = take();
        }
        if (line == null) {
            return Optional.empty();
        }
        if (line.problem() != null) {
            return Optional.of(new Row(line.number(), List.of(), line.problem()));
        }
        return Optional.of(row(line));
    }

    private Row row(Line line) throws IOException {
        try {
            var fields = split(line.text());
            return fields == null ? overSeveralLines(line) : whole(line.number(), fields);
        } catch (Broken broken) {
            return new Row(line.number(), List.of(first(line.text())), broken.reason());
        }
    }

    /** Of a row that is broken somewhere behind it. */
    private static String first(String text) {
        int comma = text.indexOf(',');
        return text.substring(0, comma < 0 ? text.length() : comma).replace("\"", "");
    }

    private Row whole(long number, List<String> fields) throws Broken {
        if (fields.size() != width) {
            throw new Broken("the row has " + fields.size() + " columns instead of " + width);
        }
        return new Row(number, fields, null);
    }

    private Row overSeveralLines(Line first) throws IOException, Broken {
        var taken = new ArrayList<Line>();
        var text = new StringBuilder(first.text());
        while (taken.size() < MOST_LINES) {
            Line line = take();
            if (line == null) {
                break;
            }
            taken.add(line);
            if (line.problem() != null) {
                break;
            }
            text.append('\n').append(line.text());
            try {
                var fields = split(text.toString());
                if (fields != null) {
                    return whole(first.number(), fields);
                }
            } catch (Broken notTogether) {
                break;
            }
        }
        taken.reversed().forEach(ahead::addFirst);
        throw new Broken("a quote is not closed");
    }

    private @Nullable Line take() throws IOException {
        return ahead.isEmpty() ? lines.next().orElse(null) : ahead.removeFirst();
    }

    /** The fields of one row; null when its last quote is not closed. */
    static @Nullable List<String> split(String text) throws Broken {
        var fields = new ArrayList<String>();
        int at = 0;
        while (true) {
            int end;
            if (at < text.length() && text.charAt(at) == '"') {
                end = closingQuote(text, at + 1);
                if (end < 0) {
                    return null;
                }
                fields.add(text.substring(at + 1, end).replace("\"\"", "\""));
                end++;
            } else {
                end = text.indexOf(',', at);
                end = end < 0 ? text.length() : end;
                if (text.indexOf('"', at) >= 0 && text.indexOf('"', at) < end) {
                    throw new Broken("a quote stands inside a field that has none around it");
                }
                fields.add(text.substring(at, end));
            }
            if (end == text.length()) {
                return fields;
            }
            if (text.charAt(end) != ',') {
                throw new Broken("something stands between a closing quote and the next comma");
            }
            at = end + 1;
        }
    }

    private static int closingQuote(String text, int from) {
        int at = text.indexOf('"', from);
        while (at >= 0 && at + 1 < text.length() && text.charAt(at + 1) == '"') {
            at = text.indexOf('"', at + 2);
        }
        return at;
    }

    /**
     * One row.
     *
     * @param line where it starts
     * @param fields of a row that cannot be read the first at most
     * @param problem why it cannot be read, or null
     */
    record Row(long line, List<String> fields, @Nullable String problem) {}
}
