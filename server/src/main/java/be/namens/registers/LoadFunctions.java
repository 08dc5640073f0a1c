package be.namens.registers;

import be.namens.audit.AuditTrail;
import be.namens.registers.history.FunctionLives;
import be.namens.registers.load.CannotLoad;
import be.namens.registers.load.CopyRows;
import be.namens.registers.load.FileCount;
import be.namens.registers.load.Generation;
import be.namens.registers.load.HowFar;
import be.namens.registers.load.InOrder;
import be.namens.registers.load.Lines;
import be.namens.registers.load.LoadSettings;
import be.namens.registers.load.Loaded;
import be.namens.registers.load.OneLoad;
import be.namens.registers.load.RefusedRows;
import be.namens.registers.load.RegisterLoaded;
import be.namens.registers.own.OwnEntries;
import be.namens.shared.TheClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Loads the functions file, which replaces all functions, and resolves who represents whom: all of it or nothing. */
@Component
class LoadFunctions {

    private static final String REGISTER = "functions";
    private static final String FUNCTION = "legal_function";
    private static final String REPRESENTATION = "representation";
    private static final int PROGRESS_LINES = 1_000_000;
    private static final int MOST_LOOPS = 1_000;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final FunctionStaging staging;
    private final Resolution resolution;
    private final FunctionLives lives;
    private final OwnEntries own;
    private final NationalNumbers numbers;
    private final LoadSettings settings;
    private final AuditTrail trail;
    private final TheClock clock;
    private final JsonMapper json;

    LoadFunctions(
            JdbcClient database,
            TransactionTemplate transaction,
            FunctionStaging staging,
            Resolution resolution,
            FunctionLives lives,
            OwnEntries own,
            NationalNumbers numbers,
            LoadSettings settings,
            AuditTrail trail,
            TheClock clock,
            JsonMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.staging = staging;
        this.resolution = resolution;
        this.lives = lives;
        this.own = own;
        this.numbers = numbers;
        this.settings = settings;
        this.trail = trail;
        this.clock = clock;
        this.json = json;
    }

    Loaded load(Path file, Path report, Consumer<String> progress) {
        try (var refused = new RefusedRows(report)) {
            if (!Files.isRegularFile(file)) {
                throw new CannotLoad(
                        "file-absent", "There is no file " + file + ": give the name of the functions file.");
            }
            var done = transaction.execute(status -> inTransaction(file, refused, progress));
            done.shown.removeOlder();
            return new Loaded("functions", List.of(done.count), refused.path());
        } catch (DataAccessException | TransactionException failure) {
            throw CannotLoad.byDatabase(failure).recorded(trail, REGISTER);
        } catch (CannotLoad refusal) {
            throw refusal.recorded(trail, REGISTER);
        }
    }

    private Done inTransaction(Path file, RefusedRows report, Consumer<String> progress) {
        OneLoad.alone(database);
        var next = Generation.begin(database, REGISTER, List.of(FUNCTION, REPRESENTATION));
        String name = String.valueOf(file.getFileName());
        var read = read(file, name, report, progress);
        staging.followNumbers();
        int duplicates = staging.takeOutDuplicates(name, report);
        staging.registerPersons();
        int kept = staging.keep(next.table(FUNCTION));
        var count = new FileCount(name, read.lines, kept, read.refused + duplicates, 0).orRefuse(settings, report);
        if (kept == 0) {
            throw new CannotLoad(
                    "no-functions",
                    "The file holds no function that can be used: is it a functions file (docs/registers.md)?");
        }
        own.carryOverFunctions(next.table(FUNCTION));
        next.index(FUNCTION);
        progress.accept("Resolving who represents whom");
        int representations = resolution.all(next.table(FUNCTION), next.table(REPRESENTATION));
        progress.accept("%,d functions represent an enterprise".formatted(representations));
        reportLoops(next.table(FUNCTION), name, report);
        next.index(REPRESENTATION);
        progress.accept("Keeping what is said no more");
        lives.follow(next.table(FUNCTION), clock.now());
        report.finish();
        next.show();
        database.sql("UPDATE registers.loaded SET loaded_at = ? WHERE register = ?")
                .params(Timestamp.from(clock.now()), REGISTER)
                .update();
        trail.record(RegisterLoaded.of(REGISTER, REGISTER, List.of(count)));
        return new Done(count, next);
    }

    private Read read(Path file, String name, RefusedRows report, Consumer<String> progress) {
        long read = 0;
        long refusedBefore = report.count();
        try (InputStream in = Files.newInputStream(file);
                var copy = staging.begin();
                var work =
                        new InOrder<Lines.Line, Kept>(line -> understand(line, name, report), kept -> kept.by(copy))) {
            var lines = new Lines(in);
            var howFar = new HowFar(clock, Files.size(file));
            for (var line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get().problem() == null && line.get().text().isBlank()) {
                    continue;
                }
                if (++read % PROGRESS_LINES == 0) {
                    progress.accept("%s: %,d lines; %s".formatted(name, read, howFar.at(lines.bytes())));
                }
                work.add(line.get());
            }
            work.finish();
            copy.finish();
        } catch (IOException failure) {
            throw new CannotLoad(
                    "file-unreadable", "The file " + file + " cannot be read to its end: fetch it again.", failure);
        } catch (SQLException failure) {
            throw CannotLoad.byDatabase(failure);
        }
        long refused = report.count() - refusedBefore;
        progress.accept("%s: %,d lines, %,d refused".formatted(name, read, refused));
        return new Read(read, refused);
    }

    /** Reading, hashing and sealing take longer than the database needs to keep the row: all cores do it. */
    private Kept understand(Lines.Line line, String name, RefusedRows report) {
        try {
            var function = function(line);
            var row = staging.row(line.number(), function);
            String unknown = function.unknown();
            return unknown == null
                    ? copy -> copy.write(row)
                    : copy -> {
                        copy.write(row);
                        report.add(name, line.number(), unknown);
                    };
        } catch (FunctionLine.Unusable unusable) {
            return copy -> report.add(name, line.number(), unusable.reason());
        }
    }

    private FunctionLine function(Lines.Line line) throws FunctionLine.Unusable {
        if (line.problem() != null) {
            throw new FunctionLine.Unusable(line.problem());
        }
        return FunctionLine.read(json, numbers, line.text());
    }

    /** The lines are good, each by itself; together they lead nowhere. */
    private void reportLoops(String functions, String name, RefusedRows report) {
        for (var loop : resolution.loops(functions, MOST_LOOPS)) {
            report.add(
                    name,
                    0,
                    "nobody represents " + loop.enterprise() + " through " + String.join(" > ", loop.via())
                            + ": the chain comes back to where it was");
        }
    }

    /** What is to be done with a line that was read: a row of the staging table, or a line of the report. */
    private interface Kept {
        void by(CopyRows copy) throws SQLException;
    }

    private record Read(long lines, long refused) {}

    private record Done(FileCount count, Generation shown) {}
}
