package be.namens;

import be.namens.testing.TestPostgres;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers on a database of their own, for tests that load them: a load replaces what other tests made. */
public final class OwnRegisters implements AutoCloseable {

    private final String url;
    private final ConfigurableApplicationContext context;

    private OwnRegisters(String url, String... settings) {
        this.url = url;
        var arguments = new ArrayList<>(List.of(
                "--namens.database.url=" + url,
                "--namens.base-url=http://localhost:1",
                "--spring.profiles.active=demo"));
        arguments.addAll(List.of(settings));
        this.context = Commands.program().run(arguments.toArray(String[]::new));
    }

    public static OwnRegisters empty() {
        return new OwnRegisters(TestPostgres.newDemoDatabase());
    }

    /** The program once more on a database that is there, with settings of its own. */
    public static OwnRegisters on(String url, String... settings) {
        return new OwnRegisters(url, settings);
    }

    public String url() {
        return url;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public JdbcClient database() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
