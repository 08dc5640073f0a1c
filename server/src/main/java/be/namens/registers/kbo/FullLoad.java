package be.namens.registers.kbo;

import be.namens.registers.history.EnterpriseLives;
import be.namens.registers.load.CannotLoad;
import be.namens.registers.load.CopyRows;
import be.namens.registers.load.FileCount;
import be.namens.registers.load.Generation;
import be.namens.registers.load.LoadSettings;
import be.namens.registers.load.RefusedRows;
import be.namens.registers.own.OwnEntries;
import be.namens.registers.search.SearchTables;
import be.namens.shared.TheClock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A full extract: tables beside the old ones, then the switch. */
final class FullLoad {

    private static final List<String> RELATIONS = Stream.concat(
                    Arrays.stream(KboFile.values()).map(KboFile::relation), SearchTables.RELATIONS.stream())
            .toList();

    private final DataSource dataSource;
    private final JdbcClient database;
    private final LoadSettings settings;
    private final EnterpriseLives lives;
    private final OwnEntries own;
    private final SearchTables search;
    private final TheClock clock;
    private final RefusedRows report;
    private final Consumer<String> progress;

    FullLoad(
            DataSource dataSource,
            JdbcClient database,
            LoadSettings settings,
            EnterpriseLives lives,
            OwnEntries own,
            SearchTables search,
            TheClock clock,
            RefusedRows report,
            Consumer<String> progress) {
        this.dataSource = dataSource;
        this.database = database;
        this.settings = settings;
        this.lives = lives;
        this.own = own;
        this.search = search;
        this.clock = clock;
        this.report = report;
        this.progress = progress;
    }

    /** Fills the next tables and shows them from the commit on. */
    Result run(KboZip zip, KboReader reader) throws SQLException {
        for (KboFile file : KboFile.values()) {
            if (!zip.has(csv(file))) {
                throw new CannotLoad(
                        "file-missing",
                        "The ZIP holds no file " + csv(file) + ", and a full extract has all nine: fetch it again.");
            }
        }
        var next = Generation.begin(database, LoadKbo.REGISTER, RELATIONS);
        var counts = new ArrayList<FileCount>();
        for (KboFile file : KboFile.values()) {
            var count = fill(file, next, reader).orRefuse(settings, report);
            if (file == KboFile.ENTERPRISE && count.kept() == 0) {
                throw new CannotLoad(
                        "no-enterprises", "The file enterprise.csv holds no enterprise: fetch the ZIP again.");
            }
            counts.add(count);
            next.index(file.relation());
        }
        own.carryOver(next);
        progress.accept("All files are read: keeping what is said no more");
        String enterprises = next.table(KboFile.ENTERPRISE.relation());
        lives.putAsideAllBut(enterprises);
        lives.follow(enterprises, clock.now());
        progress.accept("Making names findable, then switching to what is new");
        search.fill(next);
        next.show();
        return new Result(counts, next);
    }

    private FileCount fill(KboFile file, Generation next, KboReader reader) throws SQLException {
        var broken = new ArrayList<String>();
        // FREEZE: the rows are there for everybody from the commit on, also for who began to read before.
        try (var copy = CopyRows.into(dataSource, next.table(file.relation()), file.columnNames(), "WITH (FREEZE)")) {
            var count = reader.read(
                    csv(file),
                    file.columns(),
                    new Seen(file),
                    (line, values) -> {
                        boolean wanted = file.wants(values, settings);
                        if (wanted) {
                            copy.write(values);
                        }
                        return wanted;
                    },
                    broken::add);
            copy.finish();
            if (file == KboFile.ENTERPRISE) {
                keepAsItWas(file, next, broken);
            }
            return new FileCount(csv(file), count.read(), count.kept(), count.refused(), 0);
        }
    }

    /** An enterprise of which the row cannot be used has not ended: it stays as the register has it. */
    private void keepAsItWas(KboFile file, Generation next, List<String> broken) {
        String columns = String.join(", ", file.columnNames());
        database.sql("""
                        INSERT INTO %1$s (%2$s)
                        SELECT %2$s FROM registers.%3$s o
                         WHERE o.number = ANY (?) AND NOT EXISTS (SELECT FROM %1$s n WHERE n.number = o.number)
                        """.formatted(next.table(file.relation()), columns, file.relation()))
                .param(broken.toArray(String[]::new))
                .update();
    }

    private static String csv(KboFile file) {
        return file.relation() + ".csv";
    }

    /** The old tables can be removed after the commit. */
    record Result(List<FileCount> files, Generation shown) {}
}
