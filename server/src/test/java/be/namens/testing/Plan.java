package be.namens.testing;

import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How PostgreSQL would answer a statement, as EXPLAIN tells. */
public final class Plan {

    private Plan() {}

    /**
     * @param parameters by name, as the statement names them
     */
    public static String of(JdbcClient database, String statement, Map<String, ?> parameters) {
        var explain = database.sql("EXPLAIN (COSTS OFF) " + statement);
        for (Map.Entry<String, ?> parameter : parameters.entrySet()) {
            explain = explain.param(parameter.getKey(), parameter.getValue());
        }
        return explain.query(String.class).list().stream().collect(Collectors.joining("\n"));
    }

    /** From here to the end of the transaction a table is read as a whole only where no index can answer. */
    public static void preferIndexes(JdbcClient database) {
        database.sql("SET LOCAL enable_seqscan = off").update();
    }
}
