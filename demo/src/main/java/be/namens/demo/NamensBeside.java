package be.namens.demo;

import be.namens.NamensServer;
import be.namens.keys.activation.ActivationDesk;
import be.namens.registers.Persons;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Namens itself, as `java -jar` would start it, but for the settings of the demo. */
final class NamensBeside implements AutoCloseable {

    private final List<String> arguments;
    private final World world;
    private ConfigurableApplicationContext context;

    private NamensBeside(List<String> arguments, World world) {
        this.arguments = arguments;
        this.world = world;
        this.context = run();
    }

    static NamensBeside start(Places places, String database, List<String> post, World world) {
        var own = List.of(
                "--spring.profiles.active=demo",
                "--server.port=" + places.namensPort(),
                "--server.address=127.0.0.1",
                "--namens.base-url=" + places.namens(),
                "--namens.database.url=" + database,
                "--namens.desks.enterprises.organisations=0134.100.025",
                "--namens.desks.persons.organisations=0134.200.092",
                "--namens.desks.enterprises.first-number=0134.500.002",
                "--namens.desks.enterprises.last-number=0134.599.970",
                "--demo.kmo.url=" + places.kmo(),
                "--demo.counters.url=" + places.counters(),
                "--demo.itsme.url=" + places.itsme(),
                "--demo.itsme.keys=" + ItsmeClientKeys.in(places.data()));
        return new NamensBeside(Stream.concat(own.stream(), post.stream()).toList(), world);
    }

    private ConfigurableApplicationContext run() {
        var application = NamensServer.application();
        // The demo stops its parts itself, in order.
        application.setRegisterShutdownHook(false);
        var clerk = world.clerk().number();
        application.addInitializers((GenericApplicationContext server) ->
                server.registerBean(ActivationDesk.class, () -> new DeskOfDemo(server.getBean(Persons.class), clerk)));
        return application.run(arguments.toArray(String[]::new));
    }

    ApplicationContext context() {
        return context;
    }

    void restart() {
        context.close();
        context = run();
    }

    @Override
    public void close() {
        context.close();
    }
}
