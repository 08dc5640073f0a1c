package be.namens.bench;

import be.namens.bench.Question.Kind;
import be.namens.registers.EnterpriseNumber;
import be.namens.registers.EnterpriseSearch;
import be.namens.registers.EnterpriseSearch.Wanted;
import be.namens.registers.PublicEntries;
import be.namens.shared.Refused;
import java.io.IOException;
import java.io.PrintStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Measures the public search with what people ask, beside the look-up of one row by its key in the same run. */
final class Search {

    private static final int QUERIES = 2_000;
    private static final int WARM_UP = 500;

    private final EnterpriseSearch search;
    private final PublicEntries entries;
    private final JdbcClient database;
    private final Map<Kind, Durations> took = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> met = new EnumMap<>(Kind.class);
    private final Durations keys = new Durations();
    private final Durations all = new Durations();

    private Search(LoadedBelgium loaded) {
        this.search = loaded.bean(EnterpriseSearch.class);
        this.entries = loaded.bean(PublicEntries.class);
        this.database = loaded.database();
    }

    static void run(Arguments arguments, PrintStream out) throws IOException {
        var belgium =
                new Belgium(arguments.number("--enterprises", Make.ENTERPRISES), arguments.number("--seed", 1), 1);
        int queries = arguments.number("--queries", QUERIES);
        try (var loaded = LoadedBelgium.open(arguments.folder(), out)) {
            var search = new Search(loaded);
            search.ask(questions(belgium, 7, WARM_UP));
            var measured = new Search(loaded);
            measured.ask(questions(belgium, 8, queries));
            measured.print(loaded.database(), out);
        }
    }

    private static List<Question> questions(Belgium belgium, long stream, int count) {
        var chance = new SplittableRandom(belgium.seed() * 31 + stream);
        return Stream.generate(() -> Question.of(belgium, chance)).limit(count).toList();
    }

    private void ask(List<Question> questions) {
        for (Question question : questions) {
            long begun = System.nanoTime();
            boolean isMet = isMet(question);
            long nanos = System.nanoTime() - begun;
            took.computeIfAbsent(question.kind(), kind -> new Durations()).add(nanos);
            all.add(nanos);
            met.merge(question.kind(), isMet ? 1 : 0, Integer::sum);
            keyLookUp(question.number());
        }
    }

    /** What nothing that asks a database can be faster than. */
    private void keyLookUp(String number) {
        long begun = System.nanoTime();
        var status = database.sql("SELECT status FROM registers.enterprise WHERE number = ?")
                .param(number)
                .query((row, at) -> row.getString(1))
                .optional();
        keys.add(System.nanoTime() - begun);
        if (status.isEmpty()) {
            throw new WrongUse("what is loaded in this folder is another Belgium than was asked");
        }
    }

    /** Whether the enterprise that was meant is on the first page. */
    private boolean isMet(Question question) {
        var number = new EnterpriseNumber(question.number());
        if (question.kind() == Kind.NUMBER) {
            return entries.find(number, Locale.of("nl")).isPresent();
        }
        try {
            return search.find(new Wanted(question.text(), question.place()), 1).rows().stream()
                    .anyMatch(row -> row.enterprise().number().equals(number));
        } catch (Refused tookTooLong) {
            // A busy machine: the time that it took is measured all the same, and nothing was met.
            return false;
        }
    }

    private void print(JdbcClient counts, PrintStream out) {
        out.printf(
                "%,d enterprises, %,d names, %,d words%n",
                count(counts, "enterprise"), count(counts, "search_name"), count(counts, "search_word"));
        out.printf("%-18s %7s %8s %8s %8s %8s%n", "milliseconds", "asked", "p50", "p95", "p99", "on page 1");
        for (Kind kind : Kind.values()) {
            var durations = took.getOrDefault(kind, new Durations());
            row(out, kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), durations);
            out.printf(" %7.0f%%%n", 100.0 * met.getOrDefault(kind, 0) / Math.max(1, durations.count()));
        }
        row(out, "all", all);
        out.println();
        row(out, "one row by its key", keys);
        out.println();
        out.printf(
                "ratio of all to one row by its key: p50 %.0f, p95 %.0f%n",
                all.percentile(0.5) / keys.percentile(0.5), all.percentile(0.95) / keys.percentile(0.95));
    }

    private static void row(PrintStream out, String name, Durations durations) {
        out.printf(
                "%-18s %7d %8.2f %8.2f %8.2f",
                name,
                durations.count(),
                durations.percentile(0.5),
                durations.percentile(0.95),
                durations.percentile(0.99));
    }

    private static long count(JdbcClient database, String relation) {
        return database.sql("SELECT count(*) FROM registers." + relation)
                .query(Long.class)
                .single();
    }
}
