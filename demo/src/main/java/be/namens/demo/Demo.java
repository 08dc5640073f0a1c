package be.namens.demo;

import be.namens.shared.LinedYaml;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;

/** PostgreSQL, Namens, kmo-portefeuille, three simulated counters and a simulated itsme with a small world: one command, nothing to install. */
final class Demo {

    private static final String WORLD = "/demo/world.yaml";

    private final Places places;
    private final Deque<AutoCloseable> running = new ArrayDeque<>();
    private @Nullable NamensBeside namens;

    Demo(Places places) {
        this.places = places;
    }

    public static void main(String[] arguments) {
        // Before Spring Boot sets up the log, everything would be in it.
        var log = LoggingSystem.get(Demo.class.getClassLoader());
        log.setLogLevel("io.zonky", LogLevel.WARN);
        log.setLogLevel("com.icegreen", LogLevel.WARN);
        try {
            var demo = new Demo(Places.usual());
            Runtime.getRuntime().addShutdownHook(new Thread(demo::stop, "stop-demo"));
            demo.start();
            demo.welcome(System.out);
        } catch (CannotStart | LinedYaml.WrongFile reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    /** Starts everything; what had started stops again when something does not. */
    synchronized void start() {
        places.orRefuse();
        var world = WorldFile.read("world.yaml", text(WORLD));
        try {
            running.push(FolderLock.take(places.data()));
            var postgres = DemoPostgres.start(places.data());
            running.push(postgres);
            var post = PostOfDemo.start();
            running.push(post);
            var server = NamensBeside.start(places, postgres.url("namens"), post.settings(places), world);
            namens = server;
            running.push(server);
            running.push(KmoBeside.start(places.project(), kmoSettings(postgres.url("kmo"))));
            running.push(Counters.start(places, post, new RegistrationOffice(world, this::namens)));
            running.push(ItsmeStandIn.start(places, world));
            new LoadWorld(server.context()).load(world, places.data().resolve("world"));
        } catch (RuntimeException failure) {
            stop();
            throw failure;
        }
    }

    /** Stops everything, in the reverse order. */
    synchronized void stop() {
        while (!running.isEmpty()) {
            try {
                running.pop().close();
            } catch (Exception failure) {
                System.err.println("Something does not stop: " + failure);
            }
        }
    }

    /** As when an operator restarts the server: people stay signed in. */
    synchronized void restartNamens() {
        if (namens == null) {
            throw new IllegalStateException("The demo does not run");
        }
        namens.restart();
    }

    Places places() {
        return places;
    }

    /** The running server, for who looks at what it keeps. */
    synchronized ApplicationContext namens() {
        if (namens == null) {
            throw new IllegalStateException("The demo does not run");
        }
        return namens.context();
    }

    /** The file of the world, as text. */
    static String world() {
        return text(WORLD);
    }

    private Map<String, String> kmoSettings(String database) {
        return Map.ofEntries(
                Map.entry("server.port", Integer.toString(places.kmoPort())),
                Map.entry("server.address", "127.0.0.1"),
                Map.entry("kmo.base-url", places.kmo()),
                Map.entry("kmo.issuer", places.namens() + "/op"),
                Map.entry("kmo.portal", places.namens() + "/"),
                Map.entry("kmo.client-id", "5b0e3c1e-6f2d-4b39-9a7c-0d6f0a4e8c11"),
                Map.entry("kmo.client-secret", "demo-kmo-portefeuille-is-no-secret-at-all"),
                Map.entry("kmo.test-world", "true"),
                Map.entry("kmo.database.url", database),
                Map.entry("logging.level.root", "warn"));
    }

    private void welcome(PrintStream out) {
        out.printf(
                """

                Namens              %s
                kmo-portefeuille    %s
                Three counters      %s   (simulated e-services)
                itsme               %s   (simulated: the browser goes there by itself)
                E-mail and SMS      %s   (simulated: nothing leaves this machine)
                Registration office %s   (simulated: gives an activation code for a first key)

                Sign in at kmo-portefeuille with the test key, as one of these people:
                  Jan Dewilde       directs Bakkerij De Halm: gets in at once, and may give others a right
                  Lotte Vermeulen   works there without a function: is refused, and reads what is missing
                  Marc Claes        has functions in twelve enterprises: chooses for which one he acts

                Everything is kept in %s; delete it to begin anew. Ctrl-C stops.
                %n""",
                places.namens(),
                places.kmo(),
                places.counters(),
                places.itsme(),
                places.counters() + PostPage.PATH,
                places.counters() + RegistrationOffice.PATH,
                places.data());
    }

    private static String text(String resource) {
        try (var in = Demo.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("Not on the class path: " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
