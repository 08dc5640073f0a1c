package be.namens;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The whole system as one stateless program; any number of them run beside each other on one PostgreSQL. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class NamensServer {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The application with its own configuration name, so that it can share a class path with other programs. */
    public static SpringApplication application() {
        var application = new SpringApplication(NamensServer.class);
        application.setDefaultProperties(java.util.Map.of("spring.config.name", "namens"));
        application.addListeners(new StartCheck());
        return application;
    }
}
