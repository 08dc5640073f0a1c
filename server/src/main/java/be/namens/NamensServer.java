package be.namens;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole system as one stateless program; any number of them run beside each other on one PostgreSQL. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class NamensServer {

    static final Map<String, Object> DEFAULTS = Map.of("spring.config.name", "namens");

    /** Serves; or runs the command that the arguments ask for, and ends. */
    public static void main(String[] arguments) {
        if (Commands.areAsked(arguments)) {
            System.exit(Commands.run(arguments, System.out, System.err));
        }
        application().run(arguments);
    }

    /** The application with its own configuration name, so that it can share a class path with other programs. */
    public static SpringApplication application() {
        return application(NamensServer.class);
    }

    static SpringApplication application(Class<?> source) {
        var application = new SpringApplication(source);
        application.setDefaultProperties(DEFAULTS);
        application.addListeners(new StartCheck());
        return application;
    }
}
