package be.namens.registers.load;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on many things on all cores, and hands on what comes of them in the order in which they were added, by the thread that adds.
 *
 * <p>Only so many are under way that the memory stays bounded.
 */
public final class InOrder<T, R> implements AutoCloseable {

    private static final int AT_ONCE = 200;
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int MOST_UNDER_WAY = 4 * CORES;

    private final ExecutorService workers = Executors.newFixedThreadPool(
            CORES, Thread.ofPlatform().daemon().name("load-", 1).factory());
    private final Queue<Future<List<R>>> underWay = new ArrayDeque<>();
    private final Function<T, R> work;
    private final Taker<R> taker;
    private List<T> next = new ArrayList<>(AT_ONCE);

    /** Takes one result after the other. */
    public interface Taker<R> {
        void take(R result) throws SQLException;
    }

    /** @param work may be done by several threads at the same time */
    public InOrder(Function<T, R> work, Taker<R> taker) {
        this.work = work;
        this.taker = taker;
    }

    public void add(T thing) throws SQLException {
        next.add(thing);
        if (next.size() == AT_ONCE) {
            send();
        }
    }

    /** Waits for the rest and hands it on. */
    public void finish() throws SQLException {
        send();
        while (!underWay.isEmpty()) {
            takeOldest();
        }
    }

    private void send() throws SQLException {
        var things = next;
        next = new ArrayList<>(AT_ONCE);
        underWay.add(workers.submit(() -> things.stream().map(work).toList()));
        if (underWay.size() > MOST_UNDER_WAY) {
            takeOldest();
        }
    }

    private void takeOldest() throws SQLException {
        try {
            for (R result : underWay.remove().get()) {
                taker.take(result);
            }
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
