package be.namens.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Interrupts the thread that waits for PostgreSQL as soon as PostgreSQL has given up starting. */
final class StartWatch implements AutoCloseable {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path pidFile;
    private final Path log;
    private final Thread waiting = Thread.currentThread();
    private final Thread watch;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private volatile boolean gaveUp;

    private StartWatch(Path pidFile, Path log) {
        this.pidFile = pidFile;
        this.log = log;
        this.watch = Thread.ofVirtual().name("postgres-start-watch").unstarted(this::look);
    }

    /**
     * Watches from now on for the thread that calls this.
     *
     * @param pidFile is there from early on for as long as PostgreSQL lives
     * @param log empty now; the program that starts PostgreSQL writes in it at once
     */
    static StartWatch over(Path pidFile, Path log) {
        var watch = new StartWatch(pidFile, log);
        watch.watch.start();
        return watch;
    }

    boolean sawItGiveUp() {
        return gaveUp;
    }

    private void look() {
        try {
            while (!isOver()) {
                Thread.sleep(BETWEEN_LOOKS);
            }
            gaveUp = true;
            waiting.interrupt();
        } catch (InterruptedException started) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            // Then the waiting lasts as long as patience does.
            System.err.println("The log of PostgreSQL cannot be read: " + failure.getMessage());
        } finally {
            ended.complete(null);
        }
    }

    /** The program that starts it ends when PostgreSQL answers, or when it does not live. */
    private boolean isOver() throws IOException {
        return Files.size(log) > 0
                && ProcessHandle.current().children().noneMatch(StartWatch::starts)
                && !Files.exists(pidFile);
    }

    private static boolean starts(ProcessHandle child) {
        return child.isAlive()
                && child.info()
                        .command()
                        .filter(command -> command.contains("pg_ctl"))
                        .isPresent();
    }

    /** Ends the watch; the thread goes on as if it never was interrupted. */
    @Override
    public void close() {
        watch.interrupt();
        ended.join();
        if (gaveUp) {
            Thread.interrupted();
        }
    }
}
