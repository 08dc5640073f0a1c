package be.namens;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.testing.Belgium;
import be.namens.testing.KboFiles;
import be.namens.testing.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The program is killed ({@code kill -9}) in the middle of a load, at random instants: the registers hold the old or the new, never a
 * mix, and the next load works. Slow, because each time a program starts: {@code mvn -Pslow -pl server test -Dtest=KilledLoadTest}.
 */
@Tag("slow")
class KilledLoadTest {

    private static final int KILLS = 10;
    private static final int ENTERPRISES = 5_000;

    /** Every table of a KBO load says its version, also what was derived and what is history. */
    private static final String KBO = """
            SELECT string_agg(DISTINCT version, ' ') FROM (
                SELECT split_part(denomination, ' ', 2) FROM registers.denomination WHERE denomination LIKE 'Version %'
                UNION ALL SELECT split_part(value, '@', 1) FROM registers.contact WHERE value LIKE '%@version'
                UNION ALL SELECT split_part(name, ' ', 2) FROM registers.effective_enterprise WHERE name LIKE 'Version %'
                UNION ALL SELECT split_part(name, ' ', 2) FROM registers.search_name WHERE name LIKE 'Version %'
                UNION ALL SELECT juridical_form FROM registers.enterprise WHERE number LIKE '095%'
                UNION ALL SELECT juridical_form FROM registers.enterprise_life
                           WHERE number LIKE '095%' AND known_until IS NULL
                UNION ALL SELECT extract_number::text FROM registers.loaded WHERE register = 'kbo'
            ) AS said (version)
            """;

    private static final String FUNCTIONS = """
            SELECT string_agg(DISTINCT version, ' ') FROM (
                SELECT (sequence / 10000)::text FROM registers.legal_function
                UNION ALL SELECT to_char(first_day, 'FMDDD') FROM registers.representation
                UNION ALL SELECT (sequence / 10000)::text FROM registers.function_life WHERE known_until IS NULL
            ) AS said (version)
            """;

    private static final String TABLES =
            "SELECT regexp_replace(relname, '_g[0-9]+$', '') || ' ' || relkind::text FROM pg_class "
                    + "WHERE relnamespace = 'registers'::regnamespace AND relkind IN ('r', 'v') ORDER BY 1";

    @TempDir
    Path folder;

    private final String url = TestPostgres.newDemoDatabase();
    private final JdbcClient database = JdbcClient.create(new DriverManagerDataSource(url));
    private final String[] numbers = IntStream.range(0, ENTERPRISES)
            .mapToObj(row -> Belgium.freshEnterpriseNumber().formatted())
            .toArray(String[]::new);
    private final Random random = random();

    /** Another seed each time, which is printed: {@code -Dseed=…} asks for the same instants again. */
    private static Random random() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("KilledLoadTest: seed " + seed);
        return new Random(seed);
    }

    @BeforeEach
    void somethingIsLoaded() throws IOException {
        begin(KBO, 100).end();
        begin(FUNCTIONS, 1).end();
        assertThat(version(KBO)).isEqualTo(100);
        assertThat(version(FUNCTIONS)).isEqualTo(1);
    }

    @Test
    void killedAtAnyInstantTheRegistersAreOldOrNewAndNeverAMix() throws IOException {
        List<String> tables = database.sql(TABLES).query(String.class).list();
        var whole = Map.of(KBO, measure(KBO), FUNCTIONS, measure(FUNCTIONS));
        for (int kill = 0; kill < KILLS; kill++) {
            String question = kill % 2 == 0 ? KBO : FUNCTIONS;
            int before = version(question);
            long instant = (long) (random.nextDouble() * whole.get(question));
            var load = begin(question, before + 1);
            LockSupport.parkNanos(instant);
            load.close();
            int after = version(question);
            System.out.println("KilledLoadTest: " + (question.equals(KBO) ? "KBO" : "functions") + " killed after "
                    + Duration.ofNanos(instant).toMillis() + " of "
                    + Duration.ofNanos(whole.get(question)).toMillis() + " ms: " + before + " > " + after);
            assertThat(after).isBetween(before, before + 1);
        }
        for (String question : List.of(KBO, FUNCTIONS)) {
            int next = version(question) + 1;
            assertThat(begin(question, next).end().exit()).isZero();
            assertThat(version(question)).isEqualTo(next);
        }
        assertThat(database.sql(TABLES).query(String.class).list()).isEqualTo(tables);
    }

    @Test
    void whoStopsALoadReadsWhatBecameOfIt() throws IOException {
        for (String question : List.of(KBO, FUNCTIONS)) {
            int before = version(question);
            try (var load = begin(question, before + 1)) {
                load.terminate();
                var ended = load.end();
                assertThat(ended.exit()).isEqualTo(128 + 15);
                assertThat(ended.output())
                        .contains("Stopped before its end", "give the same command again")
                        .doesNotContain("Exception", "\tat ");
            }
            assertThat(version(question)).isBetween(before, before + 1);
        }
    }

    /** How long a load takes from its first word on, in nanoseconds. */
    private long measure(String question) throws IOException {
        try (var load = begin(question, version(question) + 1)) {
            long begun = System.nanoTime();
            assertThat(load.end().exit()).isZero();
            return System.nanoTime() - begun;
        }
    }

    private OtherServer begin(String question, int version) throws IOException {
        return question.equals(KBO)
                ? OtherServer.until("Reading KBO", arguments("load-kbo", kbo(version)))
                : OtherServer.until(".jsonl:", arguments("load-functions", functions(version)));
    }

    private String[] arguments(String command, Path file) {
        return new String[] {
            command,
            file.toString(),
            "--namens.database.url=" + url,
            "--namens.base-url=http://localhost:1",
            "--spring.profiles.active=demo",
            "--namens.vault.encryption-key=q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=",
            "--namens.vault.hash-key=ze8SNFZ4kKvN7xI0VniQq83vEjRWeJCrze8SNFZ4kKs="
        };
    }

    /** One version: several, which is a mix, are no number. */
    private int version(String question) {
        return Integer.parseInt(database.sql(question).query(String.class).single());
    }

    private Path kbo(int version) {
        return KboFiles.full()
                .numbered(version)
                .with("denomination.csv", rows("denomination.csv", "\"%s\",\"2\",\"001\",\"Version " + version + "\""))
                .with("contact.csv", rows("contact.csv", "\"%s\",\"ENT\",\"EMAIL\",\"" + version + "@version\""))
                .with(
                        "enterprise.csv",
                        rows("enterprise.csv", "\"%s\",\"AC\",\"000\",\"2\",\"" + version + "\",,01-01-2020"))
                .zip(folder);
    }

    private String rows(String file, String row) {
        var text =
                new StringBuilder(KboFiles.full().text(file).lines().findFirst().orElseThrow()).append('\n');
        for (String number : numbers) {
            text.append(row.formatted(number)).append('\n');
        }
        return text.toString();
    }

    /** A version is the thousands of each sequence, and the day of January on which each function begins. */
    private Path functions(int version) throws IOException {
        String holder = Belgium.freshNationalNumber().digits();
        var lines = IntStream.range(0, ENTERPRISES)
                .mapToObj(row ->
                        """
                        {"functiehouderVan":"%s","aanduidingPersoonOnderneming":"1","insz":"%s","achternaam":"Claes",\
                        "voornaam":"Els","volgNummer":%d,"aardFunctie":{"code":"10007"},\
                        "periode":{"begin":"2020-01-%02d"},"datumModificatie":"2020-01-02"}""".formatted(numbers[row].replace(".", ""), holder, version * 10_000 + row % 10_000, version))
                .toList();
        return Files.write(folder.resolve("functions-" + version + ".jsonl"), lines);
    }
}
