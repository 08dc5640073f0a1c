package be.namens.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for all tests of this JVM, with a database of its own for whoever asks. */
public final class TestPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    /** Migrated once: a copy costs a tenth of the migrations. */
    private static final String MIGRATED = migrated();

    private TestPostgres() {}

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "off")
                    .setServerConfig("max_connections", "200")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String migrated() {
        String name = "migrated";
        execute("CREATE DATABASE " + name);
        // As in namens.yaml.
        Flyway.configure()
                .dataSource(SERVER.getDatabase("postgres", name))
                .locations("classpath:db/migration")
                .defaultSchema("migrations")
                .outOfOrder(true)
                .load()
                .migrate();
        return name;
    }

    /** A new database that is marked as a demo world, with the tables of Namens and nothing in them. */
    public static String newDemoDatabase() {
        String name = newDatabase(MIGRATED);
        execute("COMMENT ON DATABASE " + name + " IS 'Namens demo world'");
        return urlOf(name);
    }

    /** The same without any mark, as in production. */
    public static String newProductionDatabase() {
        return urlOf(newDatabase(MIGRATED));
    }

    /** A new database that an operator just made for production: without any table. */
    public static String newEmptyDatabase() {
        return urlOf(newDatabase("template1"));
    }

    private static String newDatabase(String template) {
        String name = "test_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        return name;
    }

    private static String urlOf(String name) {
        return SERVER.getJdbcUrl("postgres", name);
    }

    private static void execute(String sql) {
        try (var connection = SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
