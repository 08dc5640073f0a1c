package be.namens;

import be.namens.testing.TestPostgres;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Registers on a database of their own, for tests that load them: a load replaces what other tests made. */
public final class OwnRegisters implements AutoCloseable {

    private final String url;
    private final ConfigurableApplicationContext context;

    private OwnRegisters(String url) {
        this.url = url;
        this.context = Commands.program()
                .run(
                        "--namens.database.url=" + url,
                        "--namens.base-url=http://localhost:1",
                        "--spring.profiles.active=demo");
    }

    public static OwnRegisters empty() {
        return new OwnRegisters(TestPostgres.newDemoDatabase());
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
