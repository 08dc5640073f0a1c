package be.namens.registers.kbo;

import be.namens.registers.history.EnterpriseLives;
import be.namens.registers.kbo.KboFile.Column;
import be.namens.registers.load.CannotLoad;
import be.namens.registers.load.CopyRows;
import be.namens.registers.load.FileCount;
import be.namens.registers.load.LoadSettings;
import be.namens.registers.load.RefusedRows;
import be.namens.registers.own.OwnEntries;
import be.namens.registers.search.SearchTables;
import be.namens.shared.TheClock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An update extract: per file first the deletions, then the insertions, all in one transaction. */
final class UpdateLoad {

    private static final String STAGING = "registers.load_kbo";

    /** The enterprises that the deletions took out. */
    private static final String REMOVED = "registers.load_kbo_removed";

    private final DataSource dataSource;
    private final JdbcClient database;
    private final LoadSettings settings;
    private final EnterpriseLives lives;
    private final OwnEntries own;
    private final SearchTables search;
    private final Touched touched;
    private final TheClock clock;
    private final RefusedRows report;

    /** The enterprises of which the new row cannot be used. */
    private final List<String> broken = new ArrayList<>();

    UpdateLoad(
            DataSource dataSource,
            JdbcClient database,
            LoadSettings settings,
            EnterpriseLives lives,
            OwnEntries own,
            SearchTables search,
            TheClock clock,
            RefusedRows report) {
        this.dataSource = dataSource;
        this.database = database;
        this.settings = settings;
        this.lives = lives;
        this.own = own;
        this.search = search;
        this.touched = new Touched(database);
        this.clock = clock;
        this.report = report;
    }

    List<FileCount> run(KboZip zip, KboReader reader) throws SQLException {
        var counts = new ArrayList<FileCount>();
        for (KboFile file : KboFile.values()) {
            if (file.isReplacedByUpdates()) {
                if (zip.has(file.relation() + ".csv")) {
                    counts.add(replace(file, reader));
                }
            } else if (isPresent(file, zip)) {
                counts.add(delete(file, reader));
                counts.add(insert(file, file.relation() + "_insert.csv", reader, 0));
            }
        }
        if (counts.isEmpty()) {
            throw new CannotLoad(
                    "file-missing",
                    "The ZIP is called an update but holds no file of deletions or insertions: fetch it again.");
        }
        counts.forEach(count -> count.orRefuse(settings, report));
        var enterprises = touched.enterprises();
        own.show(enterprises);
        lives.follow("registers." + KboFile.ENTERPRISE.relation(), clock.now());
        search.again(enterprises);
        return counts;
    }

    /** A register without news leaves both files out; one of them alone is a damaged ZIP. */
    private static boolean isPresent(KboFile file, KboZip zip) {
        boolean deletes = zip.has(file.relation() + "_delete.csv");
        boolean inserts = zip.has(file.relation() + "_insert.csv");
        if (deletes != inserts) {
            throw new CannotLoad(
                    "file-missing",
                    "The ZIP holds no file " + file.relation() + (deletes ? "_insert.csv" : "_delete.csv")
                            + ", which belongs to the other one: fetch it again.");
        }
        return deletes;
    }

    private FileCount replace(KboFile file, KboReader reader) throws SQLException {
        int removed = database.sql("DELETE FROM registers." + file.relation()).update();
        return insert(file, file.relation() + ".csv", reader, removed);
    }

    private FileCount delete(KboFile file, KboReader reader) throws SQLException {
        String name = file.relation() + "_delete.csv";
        var count = stage(file, name, List.of(file.entity()), null, reader, values -> true);
        if (file == KboFile.ENTERPRISE) {
            lives.putAside(STAGING);
        }
        touched.beforeDeletion(file, STAGING);
        if (file == KboFile.ENTERPRISE) {
            database.sql("CREATE UNLOGGED TABLE %1$s AS SELECT r.* FROM registers.%2$s r JOIN %3$s s ON s.%4$s = r.%4$s"
                            .formatted(
                                    REMOVED,
                                    file.relation(),
                                    STAGING,
                                    file.entity().name()))
                    .update();
        }
        int removed = database.sql("DELETE FROM registers.%1$s r USING %2$s s WHERE r.%3$s = s.%3$s"
                        .formatted(file.relation(), STAGING, file.entity().name()))
                .update();
        dropStaging();
        return new FileCount(name, count.read(), count.kept(), count.refused(), removed);
    }

    private FileCount insert(KboFile file, String name, KboReader reader, long removed) throws SQLException {
        var count = stage(file, name, file.columns(), new Seen(file), reader, values -> file.wants(values, settings));
        if (file == KboFile.ENTERPRISE) {
            own.giveWay(STAGING);
        }
        int duplicates = file.keyColumns() == 0 ? 0 : takeOutWhatExists(file, name);
        String columns = String.join(", ", file.columnNames());
        int kept = database.sql("INSERT INTO registers.%1$s (%2$s) SELECT %2$s FROM %3$s"
                        .formatted(file.relation(), columns, STAGING))
                .update();
        dropStaging();
        if (file == KboFile.ENTERPRISE) {
            putBack(file);
        }
        return new FileCount(name, count.read(), kept, count.refused() + duplicates, removed);
    }

    /** An enterprise of which the new row cannot be used has not ended: it stays as it was. */
    private void putBack(KboFile file) {
        database.sql("""
                        INSERT INTO registers.%1$s
                        SELECT o.* FROM %2$s o
                         WHERE o.number = ANY (?)
                           AND NOT EXISTS (SELECT FROM registers.%1$s n WHERE n.number = o.number)
                        """.formatted(file.relation(), REMOVED))
                .param(broken.toArray(String[]::new))
                .update();
        database.sql("DROP TABLE " + REMOVED).update();
    }

    private int takeOutWhatExists(KboFile file, String name) {
        String sameKey = file.columnNames().stream()
                .limit(file.keyColumns())
                .map(column -> "r.%1$s = s.%1$s".formatted(column))
                .collect(Collectors.joining(" AND "));
        var lines = database.sql("DELETE FROM %1$s s USING registers.%2$s r WHERE %3$s RETURNING s.line"
                        .formatted(STAGING, file.relation(), sameKey))
                .query(Long.class)
                .list();
        lines.forEach(line -> report.add(
                name, line, "the register holds this " + file.entity().header() + " already and no deletion names it"));
        return lines.size();
    }

    /** Reads a file into a table that only this transaction sees. */
    private KboReader.Count stage(
            KboFile file,
            String name,
            List<Column> columns,
            @Nullable Seen seen,
            KboReader reader,
            Predicate<@Nullable String[]> wanted)
            throws SQLException {
        List<String> names = columns.stream().map(Column::name).toList();
        database.sql("CREATE UNLOGGED TABLE %s AS SELECT 0::bigint AS line, %s FROM registers.%s WHERE false"
                        .formatted(STAGING, String.join(", ", names), file.relation()))
                .update();
        List<String> withLine = Stream.concat(Stream.of("line"), names.stream()).toList();
        try (var copy = CopyRows.into(dataSource, STAGING, withLine, "")) {
            var count = reader.read(
                    name,
                    columns,
                    seen,
                    (line, values) -> {
                        if (!wanted.test(values)) {
                            return false;
                        }
                        touched.by(file, values);
                        copy.write(withLine(line, values));
                        return true;
                    },
                    key -> {
                        if (file == KboFile.ENTERPRISE && columns.size() > 1) {
                            broken.add(key);
                        }
                    });
            copy.finish();
            return count;
        }
    }

    private static @Nullable String[] withLine(long line, @Nullable String[] values) {
        var row = new @Nullable String[values.length + 1];
        row[0] = Long.toString(line);
        System.arraycopy(values, 0, row, 1, values.length);
        return row;
    }

    private void dropStaging() {
        database.sql("DROP TABLE " + STAGING).update();
    }
}
