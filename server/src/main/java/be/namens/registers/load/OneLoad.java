package be.namens.registers.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That registers are loaded one at a time, whatever number of processes is asked to. */
public final class OneLoad {

    /** The advisory lock that a load holds alone and single entries hold together, each for its transaction. */
    private static final long LOCK = 0x6e616d656e73L;

    /** A single entry is done long before this. */
    private static final int TRIES = 20;

    private OneLoad() {}

    /** For a load: until the transaction ends nobody else loads or enters, and it sorts and indexes with the memory of the only one. */
    public static void alone(JdbcClient database) {
        for (int tried = 0; tried < TRIES; tried++) {
            if (got(database, "pg_try_advisory_xact_lock")) {
                database.sql(
                                "SELECT set_config('work_mem', '256MB', true), set_config('maintenance_work_mem', '512MB', true)")
                        .query()
                        .singleRow();
                return;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new CannotLoad(
                "another-load",
                "Another load is running, or one that was stopped is being undone: try again when it is done.");
    }

    /** For a single entry: false while a load is running, whose result would not hold the entry. */
    public static boolean noneIsRunning(JdbcClient database) {
        return got(database, "pg_try_advisory_xact_lock_shared");
    }

    private static boolean got(JdbcClient database, String function) {
        return database.sql("SELECT " + function + "(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }
}
