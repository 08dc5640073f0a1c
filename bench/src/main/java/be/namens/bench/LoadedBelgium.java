package be.namens.bench;

import be.namens.NamensServer;
import be.namens.registers.RegisterCommands;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server on a PostgreSQL of its own in the folder, where the synthetic Belgium is loaded; both stay there for the next run. */
final class LoadedBelgium implements AutoCloseable {

    private static final String DATABASE = "namens";

    private final Path folder;
    private final PrintStream out;
    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext namens;

    private LoadedBelgium(
            Path folder, PrintStream out, EmbeddedPostgres postgres, ConfigurableApplicationContext namens) {
        this.folder = folder;
        this.out = out;
        this.postgres = postgres;
        this.namens = namens;
    }

    /** With everything loaded, now or in an earlier run. */
    static LoadedBelgium open(Path folder, PrintStream out) throws IOException {
        var opened = start(folder, out);
        opened.loadOnce();
        return opened;
    }

    /** With nothing loaded yet. */
    static LoadedBelgium empty(Path folder, PrintStream out) throws IOException {
        if (Files.exists(data(folder))) {
            throw new WrongUse(data(folder) + " holds an earlier run: remove it, loads are measured from nothing");
        }
        return start(folder, out);
    }

    private static Path data(Path folder) {
        return folder.resolve("postgres");
    }

    private static LoadedBelgium start(Path folder, PrintStream out) throws IOException {
        var data = data(folder);
        boolean fresh = !Files.exists(data.resolve("postgresql.conf"));
        var postgres = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("shared_buffers", "1GB")
                .setServerConfig("max_wal_size", "8GB")
                .setOutputRedirector(ProcessBuilder.Redirect.DISCARD)
                .setErrorRedirector(ProcessBuilder.Redirect.DISCARD)
                .setPGStartupWait(Duration.ofMinutes(2))
                .start();
        if (fresh) {
            create(postgres);
        }
        return new LoadedBelgium(folder, out, postgres, server(postgres, VaultKeys.of(folder)));
    }

    private static void create(EmbeddedPostgres postgres) throws IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + DATABASE);
            statement.execute("COMMENT ON DATABASE " + DATABASE + " IS 'Namens demo world'");
        } catch (SQLException failure) {
            throw new IOException(failure);
        }
    }

    /** The whole server, for this machine only: what is measured is what runs in production. */
    private static ConfigurableApplicationContext server(EmbeddedPostgres postgres, VaultKeys keys) throws IOException {
        int port;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        return NamensServer.application()
                .run(
                        "--spring.profiles.active=demo",
                        "--logging.level.root=warn",
                        "--spring.main.log-startup-info=false",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port,
                        "--namens.base-url=http://localhost:" + port,
                        "--namens.stop.notice=0s",
                        "--namens.vault.encryption-key=" + keys.encryption(),
                        "--namens.vault.hash-key=" + keys.hash(),
                        "--namens.database.url=" + postgres.getJdbcUrl("postgres", DATABASE));
    }

    private void loadOnce() {
        boolean loaded = database()
                .sql("SELECT loaded_at IS NOT NULL FROM registers.loaded WHERE register = 'kbo'")
                .query(Boolean.class)
                .single();
        if (!loaded) {
            load("load-kbo", Make.FULL);
            load("load-functions", Make.FUNCTIONS);
        }
    }

    /** Runs a command of the server on a file of the folder. */
    void load(String command, String name) {
        var file = folder.resolve(name);
        var asked = RegisterCommands.read(List.of(command, file.toString())).orElseThrow();
        if (!namens.getBean(RegisterCommands.class).run(asked, out, out)) {
            throw new WrongUse(file + " cannot be loaded");
        }
    }

    /** One of its own, beside those of the server. */
    Connection connection() throws SQLException {
        return postgres.getDatabase("postgres", DATABASE).getConnection();
    }

    JdbcClient database() {
        return namens.getBean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return namens.getBean(type);
    }

    @Override
    public void close() throws IOException {
        namens.close();
        postgres.close();
    }
}
