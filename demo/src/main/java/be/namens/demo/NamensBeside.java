package be.namens.demo;

import be.namens.NamensServer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Namens itself, as `java -jar` would start it, but for the settings of the demo. */
final class NamensBeside implements AutoCloseable {

    private final List<String> arguments;
    private ConfigurableApplicationContext context;

    private NamensBeside(List<String> arguments) {
        this.arguments = arguments;
        this.context = run(arguments);
    }

    static NamensBeside start(Places places, String database, List<String> post) {
        var own = List.of(
                "--spring.profiles.active=demo",
                "--server.port=" + places.namensPort(),
                "--server.address=127.0.0.1",
                "--namens.base-url=" + places.namens(),
                "--namens.database.url=" + database,
                "--demo.kmo.url=" + places.kmo(),
                "--demo.counters.url=" + places.counters(),
                "--demo.itsme.url=" + places.itsme(),
                "--demo.itsme.keys=" + ItsmeClientKeys.in(places.data()));
        return new NamensBeside(Stream.concat(own.stream(), post.stream()).toList());
    }

    private static ConfigurableApplicationContext run(List<String> arguments) {
        var application = NamensServer.application();
        // The demo stops its parts itself, in order.
        application.setRegisterShutdownHook(false);
        return application.run(arguments.toArray(String[]::new));
    }

    ApplicationContext context() {
        return context;
    }

    void restart() {
        context.close();
        context = run(arguments);
    }

    @Override
    public void close() {
        context.close();
    }
}
