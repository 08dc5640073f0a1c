package be.namens.registers.search;

import be.namens.registers.RegistersRefusal;
import be.namens.shared.Refused;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** However many search at once, half of the connections stay for who signs in (decision 0056). */
@Component
final class SearchesAtOnce {

    /** Most searches are done long before; who waits longer is better told so. */
    private static final long LONGEST_QUEUE = 1_000;

    private final Semaphore places;

    SearchesAtOnce(@Value("${namens.database.pool:10}") int connections) {
        this.places = new Semaphore(Math.max(1, connections / 2), true);
    }

    /** Does one search, when it is its turn soon; refused otherwise. */
    <T> T one(Supplier<T> search) {
        if (!itsTurnCame()) {
            throw new Refused(RegistersRefusal.SEARCH_IS_BUSY);
        }
        try {
            return search.get();
        } finally {
            places.release();
        }
    }

    private boolean itsTurnCame() {
        try {
            return places.tryAcquire(LONGEST_QUEUE, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
