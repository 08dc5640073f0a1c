package be.namens.oidc;

import java.sql.DriverManager;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;

/** How PostgreSQL would answer a statement, whatever its parameters, when sequential scans are the last resort. */
final class Plans {

    private static final Pattern PARAMETER = Pattern.compile("\\?(?!\\?|\\|)");

    private final String address;

    Plans(ApplicationContext context) {
        this.address = context.getEnvironment().getRequiredProperty("namens.database.url")
                // Parameters are explained, not bound.
                + "&preferQueryMode=simple";
    }

    /** The generic plan of a statement as the driver was given it. */
    String of(String statement) throws Exception {
        var numbered = new StringBuilder();
        var parameter = PARAMETER.matcher(statement);
        int count = 0;
        while (parameter.find()) {
            count++;
            parameter.appendReplacement(numbered, "\\$" + count);
        }
        parameter.appendTail(numbered);
        try (var connection = DriverManager.getConnection(address)) {
            connection.setAutoCommit(false);
            try (var plain = connection.createStatement()) {
                plain.execute("SET LOCAL enable_seqscan = off");
                var rows = plain.executeQuery("EXPLAIN (GENERIC_PLAN) " + numbered);
                var plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                return plan.toString();
            } finally {
                connection.rollback();
            }
        }
    }
}
