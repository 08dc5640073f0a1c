package be.namens.testing;

import be.namens.NamensServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole server, listening on a free port of the loopback address, on a database of its own. All tests with this annotation
 * share one server, so each makes the persons, enterprises and e-services that it needs.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = NamensServer.class,
        webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT,
        properties = {
            "spring.config.name=namens",
            // All tests come from one address; those about its limits have a server or a count of their own.
            "namens.guarding.wrong-answers=1000000",
            "namens.guarding.beginnings=1000000",
            "namens.guarding.requests=1000000",
            // Two organisations for each desk: be.namens.desks.DeskWorld.
            "namens.desks.enterprises.organisations=0940.000.076,0940.000.175",
            "namens.desks.enterprises.first-number=0960.000.090",
            "namens.desks.enterprises.last-number=0960.999.982",
            "namens.desks.persons.organisations=0941.000.067,0941.000.166",
            "spring.datasource.driver-class-name=be.namens.testing.CountingDriver"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = NamensTest.OwnDatabaseAndPort.class)
public @interface NamensTest {

    /** Chooses database and port before the server starts. */
    final class OwnDatabaseAndPort implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            int port = freePort();
            TestPropertyValues.of(TestPost.settings()).applyTo(context);
            TestPropertyValues.of(Map.of(
                            "namens.database.url",
                            TestPostgres.newDemoDatabase(),
                            "namens.base-url",
                            "http://localhost:" + port,
                            "server.address",
                            "127.0.0.1",
                            "server.port",
                            Integer.toString(port)))
                    .applyTo(context);
        }

        private static int freePort() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
