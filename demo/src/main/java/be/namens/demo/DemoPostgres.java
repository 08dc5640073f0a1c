package be.namens.demo;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL in a folder that keeps its data between runs, for this machine only. */
final class DemoPostgres implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String OWNER = "postgres";
    private static final String LOG = "postgres.log";
    private static final String PID_FILE = "postmaster.pid";
    private static final int POSTMASTER_STOPS_WITHIN_SECONDS = 20;

    private final EmbeddedPostgres server;

    private DemoPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /** Starts it, whatever the run before left behind. */
    static DemoPostgres start(Path folder) {
        var data = folder.resolve("postgres");
        var complete = folder.resolve("postgres-is-complete");
        try {
            Files.createDirectories(folder);
            if (!Files.exists(complete)) {
                // The first start was cut off halfway.
                FileSystemUtils.deleteRecursively(data);
            }
            stopOrphan(data.resolve(PID_FILE));
            var started = new DemoPostgres(run(data, folder.resolve(LOG)));
            started.createMissing();
            Files.writeString(complete, "");
            return started;
        } catch (IOException | IllegalStateException failure) {
            throw new CannotStart(
                    "PostgreSQL does not start with the data in "
                            + data.toAbsolutePath().normalize() + ": delete that folder to begin with a new world. "
                            + "What it said is in "
                            + folder.resolve(LOG).toAbsolutePath().normalize() + ".",
                    failure);
        }
    }

    /** The library asks until PostgreSQL answers, also when that cannot come with the data there: the watch ends the waiting. */
    private static EmbeddedPostgres run(Path data, Path log) throws IOException {
        boolean madeBefore = Files.exists(data.resolve("postgresql.conf"));
        Files.writeString(log, "");
        var starting = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "100")
                .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setErrorRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .setPGStartupWait(PATIENCE);
        if (!madeBefore) {
            return starting.start();
        }
        try (var watch = StartWatch.over(data.resolve(PID_FILE), log)) {
            var server = starting.start();
            if (watch.sawItGiveUp()) {
                throw new IOException("PostgreSQL gave up");
            }
            return server;
        }
    }

    /**
     * After a kill -9 of the demo its PostgreSQL may still run: whoever holds the lock of the folder may end it. A file whose
     * process is gone, or is something else by now, is removed.
     */
    private static void stopOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var orphan = processOf(pidFile);
        if (orphan.isPresent()) {
            orphan.get().destroy();
            try {
                orphan.get().onExit().get(POSTMASTER_STOPS_WITHIN_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException | ExecutionException stubborn) {
                orphan.get().destroyForcibly();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> processOf(Path pidFile) throws IOException {
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .filter(process -> process.info()
                        .command()
                        .filter(DemoPostgres::isPostgres)
                        .isPresent());
    }

    private static boolean isPostgres(String command) {
        return Path.of(command).getFileName().toString().startsWith("postgres");
    }

    private void createMissing() {
        createIfMissing("namens");
        createIfMissing("kmo");
        // By this mark the server knows that it may start with the profile demo, and refuses to start without.
        execute("COMMENT ON DATABASE namens IS 'Namens demo world'");
    }

    private void createIfMissing(String name) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var asking = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            asking.setString(1, name);
            try (var found = asking.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        execute("CREATE DATABASE " + name);
    }

    private void execute(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The address of one of its databases. */
    String url(String database) {
        return server.getJdbcUrl(OWNER, database);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
