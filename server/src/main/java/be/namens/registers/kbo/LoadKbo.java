package be.namens.registers.kbo;

import be.namens.audit.AuditTrail;
import be.namens.registers.history.EnterpriseLives;
import be.namens.registers.load.CannotLoad;
import be.namens.registers.load.FileCount;
import be.namens.registers.load.Generation;
import be.namens.registers.load.LoadSettings;
import be.namens.registers.load.Loaded;
import be.namens.registers.load.OneLoad;
import be.namens.registers.load.RefusedRows;
import be.namens.registers.load.RegisterLoaded;
import be.namens.registers.own.OwnEntries;
import be.namens.registers.search.SearchTables;
import be.namens.shared.TheClock;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads an extract of the Crossroads Bank: all of it or, when anything is wrong with the ZIP, nothing. */
@Component
public class LoadKbo {

    static final String REGISTER = "kbo";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final DataSource dataSource;
    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final LoadSettings settings;
    private final EnterpriseLives lives;
    private final OwnEntries own;
    private final SearchTables search;
    private final AuditTrail trail;
    private final TheClock clock;

    LoadKbo(
            DataSource dataSource,
            JdbcClient database,
            TransactionTemplate transaction,
            LoadSettings settings,
            EnterpriseLives lives,
            OwnEntries own,
            SearchTables search,
            AuditTrail trail,
            TheClock clock) {
        this.dataSource = dataSource;
        this.database = database;
        this.transaction = transaction;
        this.settings = settings;
        this.lives = lives;
        this.own = own;
        this.search = search;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Loads it.
     *
     * @param report where rows are reported that cannot be used
     * @param progress is told sentences on the way
     */
    public Loaded load(Path zipFile, Path report, Consumer<String> progress) {
        try (var zip = KboZip.open(zipFile);
                var refused = new RefusedRows(report)) {
            var extract = extract(zip);
            progress.accept("Reading KBO " + what(extract));
            var done = transaction.execute(status -> inTransaction(zip, extract, refused, progress));
            done.older().ifPresent(Generation::removeOlder);
            return new Loaded("KBO " + what(extract), done.files(), refused.path());
        } catch (DataAccessException | TransactionException failure) {
            throw CannotLoad.byDatabase(failure).recorded(trail, REGISTER);
        } catch (CannotLoad refusal) {
            throw refusal.recorded(trail, REGISTER);
        }
    }

    private static Extract extract(KboZip zip) {
        try (var meta = zip.open(Extract.FILE)) {
            return Extract.read(meta);
        } catch (IOException failure) {
            throw KboZip.damaged(Extract.FILE);
        }
    }

    private static String what(Extract extract) {
        return extract.type().word() + " extract " + extract.number() + " of " + DAY.format(extract.snapshot());
    }

    private Done inTransaction(KboZip zip, Extract extract, RefusedRows refused, Consumer<String> progress) {
        OneLoad.alone(database);
        checkSequence(extract);
        var reader = new KboReader(zip, refused, clock, progress);
        try {
            var done = switch (extract.type()) {
                case FULL -> {
                    var result = new FullLoad(
                                    dataSource, database, settings, lives, own, search, clock, refused, progress)
                            .run(zip, reader);
                    yield new Done(result.files(), Optional.of(result.shown()));
                }
                case UPDATE ->
                    new Done(
                            new UpdateLoad(dataSource, database, settings, lives, own, search, clock, refused)
                                    .run(zip, reader),
                            Optional.empty());
            };
            refused.finish();
            remember(extract);
            trail.record(RegisterLoaded.of(REGISTER, what(extract), done.files()));
            return done;
        } catch (SQLException failure) {
            throw CannotLoad.byDatabase(failure);
        }
    }

    private void checkSequence(Extract extract) {
        Optional<Integer> loaded = database.sql("SELECT extract_number FROM registers.loaded WHERE register = ?")
                .param(REGISTER)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Integer.class)))
                .single();
        switch (extract.type()) {
            case FULL -> {
                if (loaded.isPresent() && extract.number() < loaded.get()) {
                    throw new CannotLoad(
                            "older-extract",
                            "This is extract " + extract.number() + ", older than extract " + loaded.get()
                                    + " that is loaded: load the newest one.");
                }
            }
            case UPDATE -> {
                if (loaded.isEmpty()) {
                    throw new CannotLoad(
                            "no-full-extract", "No full extract is loaded yet: load one before an update.");
                }
                if (extract.number() == loaded.get()) {
                    throw new CannotLoad(
                            "wrong-sequence",
                            "Extract " + extract.number() + " is loaded already: load update " + (loaded.get() + 1)
                                    + " when there is one.");
                }
                if (extract.number() != loaded.get() + 1) {
                    throw new CannotLoad(
                            "wrong-sequence",
                            "Update " + extract.number() + " does not follow extract " + loaded.get()
                                    + " that is loaded: load update " + (loaded.get() + 1)
                                    + ", or the next full extract.");
                }
            }
        }
    }

    private void remember(Extract extract) {
        database.sql(
                        "UPDATE registers.loaded SET extract_number = ?, snapshot_date = ?, loaded_at = ? WHERE register = ?")
                .params(extract.number(), extract.snapshot(), Timestamp.from(clock.now()), REGISTER)
                .update();
    }

    private record Done(List<FileCount> files, Optional<Generation> older) {}
}
