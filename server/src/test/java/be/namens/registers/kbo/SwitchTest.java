package be.namens.registers.kbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.OwnRegisters;
import be.namens.registers.EnterInRegister;
import be.namens.registers.load.CannotLoad;
import be.namens.shared.Refused;
import be.namens.testing.Belgium;
import be.namens.testing.KboFiles;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While a register is loaded, whoever reads sees all of the old or all of the new, and never waits for long. */
class SwitchTest {

    private static final String MARKS = """
            SELECT string_agg(DISTINCT mark, ' ') FROM (
                SELECT split_part(d.denomination, ' ', 1) AS mark
                  FROM registers.enterprise e JOIN registers.denomination d ON d.entity = e.number
                UNION ALL SELECT split_part(street_nl, ' ', 1) FROM registers.address
                UNION ALL SELECT split_part(value, ' ', 1) FROM registers.contact
                UNION ALL SELECT split_part(name, ' ', 1) FROM registers.effective_enterprise WHERE name !~ '^0') AS marks
            """;

    @TempDir
    Path folder;

    private OwnRegisters registers;
    private ExecutorService threads;

    @BeforeEach
    void ownRegisters() {
        registers = OwnRegisters.empty();
        threads = Executors.newCachedThreadPool();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        registers.close();
    }

    @Test
    void aReaderSeesOldOrNewAndNeverAMix() throws Exception {
        load("v0", 1);
        var done = new AtomicBoolean();
        Callable<Set<String>> reading = () -> {
            var seen = new HashSet<String>();
            try (var connection = connect();
                    var prepared = connection.prepareStatement(MARKS)) {
                while (!done.get()) {
                    try (var rows = prepared.executeQuery()) {
                        rows.next();
                        seen.add(rows.getString(1));
                    }
                }
            }
            return seen;
        };
        Future<Set<String>> one = threads.submit(reading);
        Future<Set<String>> other = threads.submit(reading);
        for (int version = 1; version <= 6; version++) {
            load("v" + version, version + 1);
        }
        done.set(true);
        var seen = new HashSet<>(one.get(30, TimeUnit.SECONDS));
        seen.addAll(other.get(30, TimeUnit.SECONDS));
        assertThat(seen).isSubsetOf("v0", "v1", "v2", "v3", "v4", "v5", "v6").hasSizeGreaterThan(1);
    }

    @Test
    void aLongReaderHoldsTheSwitchBackButNoOtherReader() throws Exception {
        load("v0", 1);
        Future<?> loading;
        try (var slow = connect()) {
            slow.setAutoCommit(false);
            assertThat(marks(slow)).isEqualTo("v0");
            loading = threads.submit(() -> load("v1", 2));
            try (var quick = connect();
                    var statement = quick.createStatement()) {
                statement.execute("SET statement_timeout = '5s'");
                for (int question = 0; question < 100; question++) {
                    assertThat(marks(quick)).isEqualTo("v0");
                    assertThat(loading.isDone()).isFalse();
                }
                waitUntilTheLoadHasTried(quick);
                assertThat(marks(quick)).isEqualTo("v0");
            }
            assertThat(marks(slow)).isEqualTo("v0");
            slow.commit();
        }
        loading.get(60, TimeUnit.SECONDS);
        try (var connection = connect()) {
            assertThat(marks(connection)).isEqualTo("v1");
        }
    }

    /** Who copies the database (pg_dump) holds every table, old ones too, for as long as that takes. */
    @Test
    void whoHoldsTheOldTablesKeepsNoLoadWaiting() throws Exception {
        load("v0", 1);
        try (var copying = connect();
                var statement = copying.createStatement()) {
            copying.setAutoCommit(false);
            statement.execute("LOCK TABLE registers.address_g1 IN ACCESS SHARE MODE");
            threads.submit(() -> load("v1", 2)).get(60, TimeUnit.SECONDS);
            assertThat(tables(statement)).contains("address_g1", "address_g2").doesNotContain("contact_g1");
            copying.rollback();
        }
        load("v2", 3);
        try (var connection = connect();
                var statement = connection.createStatement()) {
            assertThat(tables(statement)).contains("address_g3").doesNotContain("address_g1", "address_g2");
        }
    }

    private static Set<String> tables(Statement statement) throws Exception {
        var tables = new HashSet<String>();
        try (var rows = statement.executeQuery("SELECT relname FROM pg_class WHERE relkind = 'r'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    @Test
    void aSecondLoadAndASingleEntryAreRefusedWhileOneRuns() throws Exception {
        try (var running = connect();
                var statement = running.createStatement()) {
            running.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + 0x6e616d656e73L + ")");
            assertThatThrownBy(() -> load("v1", 1))
                    .isInstanceOfSatisfying(
                            CannotLoad.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("another-load"));
            var belgium = new Belgium(registers.context());
            assertThatThrownBy(() -> belgium.company("Bakkerij De Halm"))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refusal -> assertThat(refusal.reason().code()).isEqualTo("register-being-loaded"));
            running.rollback();
            assertThat(registers.bean(EnterInRegister.class)).isNotNull();
            belgium.company("Bakkerij De Halm");
        }
        load("v1", 1);
    }

    /** The load waits for its lock in the view of this reader, sooner or later. */
    private static void waitUntilTheLoadHasTried(Connection connection) throws Exception {
        try (var statement = connection.createStatement()) {
            for (int look = 0; look < 100_000; look++) {
                try (var rows = statement.executeQuery(
                        "SELECT count(*) FROM pg_locks WHERE NOT granted AND mode = 'AccessExclusiveLock'")) {
                    rows.next();
                    if (rows.getInt(1) > 0) {
                        return;
                    }
                }
            }
        }
        throw new AssertionError("The load never waited for the reader");
    }

    private void load(String mark, int extract) {
        var files = KboFiles.full().numbered(extract);
        for (String file : new String[] {"denomination.csv", "contact.csv", "address.csv"}) {
            int column = switch (file) {
                case "address.csv" -> 7;
                default -> 3;
            };
            files.with(file, marked(files.text(file), column, mark));
        }
        registers.bean(LoadKbo.class).load(files.zip(folder), folder.resolve("report.csv"), line -> {});
    }

    private static String marked(String csv, int column, String mark) {
        var marked = new StringBuilder();
        csv.lines().forEach(line -> {
            if (marked.isEmpty()) {
                marked.append(line).append('\n');
                return;
            }
            try {
                var fields = CsvRows.split(line);
                for (int at = 0; at < fields.size(); at++) {
                    String field = at == column ? mark + " x" : fields.get(at);
                    marked.append(at == 0 ? "" : ",").append('"').append(field).append('"');
                }
                marked.append('\n');
            } catch (Broken impossible) {
                throw new AssertionError(impossible);
            }
        });
        return marked.toString();
    }

    private Connection connect() throws Exception {
        return DriverManager.getConnection(registers.url());
    }

    private static String marks(Connection connection) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(MARKS)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
