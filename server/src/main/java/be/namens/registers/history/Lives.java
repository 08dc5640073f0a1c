package be.namens.registers.history;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A table of everything that a register ever said. Following the register closes the rows that it says no more and adds those that
 * are new, by two statements for a whole register or for a few enterprises.
 */
final class Lives {

    private final JdbcClient database;
    private final String register;
    private final String life;
    private final String enterprise;
    private final String columns;
    private final String newIsOpen;

    /**
     * @param register the name in {@code registers.loaded}
     * @param key columns that are never null, the first one the number of the enterprise
     * @param others columns that may be null
     */
    Lives(JdbcClient database, String register, String life, List<String> key, List<String> others) {
        this.database = database;
        this.register = register;
        this.life = life;
        this.enterprise = key.getFirst();
        this.columns =
                String.join(", ", Stream.concat(key.stream(), others.stream()).toList());
        this.newIsOpen =
                key.stream().map(column -> "n." + column + " = l." + column).collect(Collectors.joining(" AND "))
                        + " AND (" + of("n", others) + ") IS NOT DISTINCT FROM (" + of("l", others) + ")";
    }

    private static String of(String alias, Collection<String> columns) {
        return columns.stream().map(column -> alias + "." + column).collect(Collectors.joining(", "));
    }

    /** The whole register, which is this table from now on. */
    void follow(String now, Instant at) {
        if (close(now, at, "true", List.of()) + add(now, at, "true", List.of()) > 0) {
            database.sql("ANALYZE " + life).update();
        }
        remember(at);
    }

    /** Only what the register says about these enterprises. */
    void follow(String now, Instant at, Collection<String> enterprises) {
        close(now, at, "l." + enterprise + " IN (:enterprises)", enterprises);
        add(now, at, "n." + enterprise + " IN (:enterprises)", enterprises);
        remember(at);
    }

    private int close(String now, Instant at, String which, Collection<String> enterprises) {
        return database.sql("UPDATE " + life + " l SET known_until = GREATEST(:at, l.known_from)"
                        + " WHERE l.known_until IS NULL AND " + which
                        + " AND NOT EXISTS (SELECT FROM " + now + " n WHERE " + newIsOpen + ")")
                .param("at", Timestamp.from(at))
                .param("enterprises", enterprises)
                .update();
    }

    private int add(String now, Instant at, String which, Collection<String> enterprises) {
        return database.sql("INSERT INTO " + life + " (" + columns + ", known_from) SELECT " + columns
                        + ", :at FROM " + now + " n WHERE " + which + " AND NOT EXISTS (SELECT FROM " + life
                        + " l WHERE l.known_until IS NULL AND " + newIsOpen + ")")
                .param("at", Timestamp.from(at))
                .param("enterprises", enterprises)
                .update();
    }

    /** From when on the history is complete. */
    private void remember(Instant at) {
        database.sql("UPDATE registers.loaded SET known_since = ? WHERE register = ? AND known_since IS NULL")
                .params(Timestamp.from(at), register)
                .update();
    }
}
