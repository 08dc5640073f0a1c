package kmo.portefeuille;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** The program as tests start it, on a database of its own. */
final class Kmo implements AutoCloseable {

    private static final EmbeddedPostgres POSTGRES = postgres();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Map<String, String> settings = new HashMap<>();
    private final String database;
    private final int port = freePort();
    private AutoCloseable running = () -> {};

    Kmo(StandInProvider provider, Map<String, String> others) {
        database = "kmo_" + DATABASES.incrementAndGet();
        query("postgres", "CREATE DATABASE " + database);
        settings.put("server.port", Integer.toString(port));
        settings.put("server.address", "localhost");
        settings.put("kmo.base-url", "http://localhost:" + port);
        settings.put("kmo.issuer", provider.issuer());
        settings.put("kmo.portal", "http://namens.test/portaal");
        settings.put("kmo.client-id", StandInProvider.CLIENT_ID);
        settings.put("kmo.client-secret", StandInProvider.CLIENT_SECRET);
        settings.put("kmo.database.url", POSTGRES.getJdbcUrl("postgres", database));
        settings.putAll(others);
        start();
    }

    String baseUrl() {
        return "http://localhost:" + port;
    }

    Browser browser() {
        return new Browser(baseUrl());
    }

    void restart() {
        close();
        start();
    }

    private void start() {
        running = KmoPortefeuille.start(settings);
    }

    @Override
    public void close() {
        try {
            running.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The rows of a query, each value as text. */
    List<List<String>> query(String sql) {
        return query(database, sql);
    }

    private static List<List<String>> query(String database, String sql) {
        try (var connection = POSTGRES.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            var rows = new ArrayList<List<String>>();
            if (statement.execute(sql)) {
                try (var result = statement.getResultSet()) {
                    while (result.next()) {
                        var row = new ArrayList<String>();
                        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                            row.add(result.getString(column));
                        }
                        rows.add(row);
                    }
                }
            }
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static EmbeddedPostgres postgres() {
        try {
            return EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
