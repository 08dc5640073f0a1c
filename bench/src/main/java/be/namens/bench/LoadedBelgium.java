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
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A server on a PostgreSQL of its own in the folder, with the synthetic Belgium loaded once; both stay there for the next run. */
final class LoadedBelgium implements AutoCloseable {

    private static final String DATABASE = "namens";

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext namens;

    private LoadedBelgium(EmbeddedPostgres postgres, ConfigurableApplicationContext namens) {
        this.postgres = postgres;
        this.namens = namens;
    }

    static LoadedBelgium open(Path folder, PrintStream out) throws IOException {
        var data = folder.resolve("postgres");
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
        var opened = new LoadedBelgium(postgres, server(postgres, VaultKeys.of(folder)));
        opened.loadOnce(folder, out);
        return opened;
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

    private void loadOnce(Path folder, PrintStream out) {
        boolean loaded = database()
                .sql("SELECT loaded_at IS NOT NULL FROM registers.loaded WHERE register = 'kbo'")
                .query(Boolean.class)
                .single();
        if (!loaded) {
            load("load-kbo", folder.resolve(Make.FULL), out);
            load("load-functions", folder.resolve(Make.FUNCTIONS), out);
        }
    }

    private void load(String command, Path file, PrintStream out) {
        var asked = RegisterCommands.read(List.of(command, file.toString())).orElseThrow();
        if (!namens.getBean(RegisterCommands.class).run(asked, out, out)) {
            throw new WrongUse(file + " cannot be loaded");
        }
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
