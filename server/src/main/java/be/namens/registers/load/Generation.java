package be.namens.registers.load;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables that a full load builds beside those that everybody reads, and the switch from the old ones to the new.
 *
 * <p>Everybody reads views. The switch replaces what they show, all of them in the transaction that built the tables: a reader
 * sees all of the old or all of the new. It waits for readers only a moment at a time, so that nobody queues behind it for long.
 */
public final class Generation {

    private static final Pattern INDEX = Pattern.compile("^CREATE (UNIQUE )?INDEX \\S+ ON \\S+ ");
    private static final String LOCK_TIMEOUT = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final int TRIES = 600;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final JdbcClient database;
    private final String register;
    private final List<String> relations;
    private final int number;

    private Generation(JdbcClient database, String register, List<String> relations, int number) {
        this.database = database;
        this.register = register;
        this.relations = List.copyOf(relations);
        this.number = number;
    }

    /** The one after what is shown now; its tables are made, empty and without indexes. */
    public static Generation begin(JdbcClient database, String register, List<String> relations) {
        int shown = database.sql("SELECT generation FROM registers.loaded WHERE register = ?")
                .param(register)
                .query(Integer.class)
                .single();
        var next = new Generation(database, register, relations, shown + 1);
        for (String relation : relations) {
            database.sql("CREATE TABLE " + next.table(relation) + " (LIKE " + next.tableBefore(relation)
                            + " INCLUDING ALL EXCLUDING INDEXES)")
                    .update();
        }
        return next;
    }

    /** The new table, with its schema. */
    public String table(String relation) {
        return name(relation, number);
    }

    private String tableBefore(String relation) {
        return name(relation, number - 1);
    }

    private static String name(String relation, int number) {
        return "registers." + relation + "_g" + number;
    }

    /** Gives a filled table the indexes of its predecessor, and statistics. */
    public void index(String relation) {
        database
                .sql(
                        "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indrelid = ?::regclass ORDER BY indexrelid")
                .param(tableBefore(relation))
                .query(String.class)
                .list()
                .stream()
                .map(definition -> INDEX.matcher(definition).replaceFirst("CREATE $1INDEX ON " + table(relation) + " "))
                .forEach(definition -> database.sql(definition).update());
        database.sql("ANALYZE " + table(relation)).update();
    }

    /** Lets everybody read the new tables from the commit on. Nothing slow may follow in this transaction. */
    public void show() {
        for (int tried = 0; tried < TRIES; tried++) {
            database.sql("SAVEPOINT before_switch").update();
            try {
                database.sql("SET LOCAL lock_timeout = '250ms'").update();
                for (String relation : relations) {
                    database.sql("CREATE OR REPLACE VIEW registers." + relation + " AS SELECT * FROM "
                                    + table(relation))
                            .update();
                }
                database.sql("UPDATE registers.loaded SET generation = ? WHERE register = ?")
                        .params(number, register)
                        .update();
                return;
            } catch (DataAccessException failure) {
                if (!isBusy(failure)) {
                    throw failure;
                }
                database.sql("ROLLBACK TO SAVEPOINT before_switch").update();
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        throw new CannotLoad(
                "readers-in-the-way",
                "Somebody keeps reading the register in one long transaction: end it and load again.");
    }

    private static boolean isBusy(DataAccessException failure) {
        return failure.getRootCause() instanceof SQLException cause
                && (LOCK_TIMEOUT.equals(cause.getSQLState()) || DEADLOCK.equals(cause.getSQLState()));
    }

    /**
     * Removes the tables that nobody reads any more, after the commit. What cannot be removed now, because somebody copies the
     * database or it is gone, goes with the next load: this one is done, whatever happens here.
     */
    public void removeOlder() {
        try {
            relations.forEach(this::removeOlder);
        } catch (DataAccessException notNow) {
            // As said above.
        }
    }

    private void removeOlder(String relation) {
        database.sql("SELECT relname FROM pg_class WHERE relnamespace = 'registers'::regnamespace AND relkind = 'r' "
                        + "AND relname ~ ? AND substring(relname FROM '[0-9]+$')::int < ?")
                .params("^" + relation + "_g[0-9]+$", number)
                .query(String.class)
                .list()
                .forEach(this::remove);
    }

    private void remove(String table) {
        try {
            database.sql("DO $$BEGIN PERFORM set_config('lock_timeout', '2s', true); DROP TABLE registers." + table
                            + "; END$$")
                    .update();
        } catch (DataAccessException failure) {
            if (!isBusy(failure)) {
                throw failure;
            }
        }
    }
}
