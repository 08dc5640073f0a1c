package kmo.portefeuille;

import java.util.Map;
import org.apache.catalina.webresources.TomcatURLStreamHandlerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The program; any number of them run beside each other on one PostgreSQL. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class KmoPortefeuille {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** Starts with these settings; whoever started it closes it. For programs that run it beside others in one JVM. */
    public static AutoCloseable start(Map<String, String> settings) {
        var application = application();
        application.setRegisterShutdownHook(false);
        // A JVM has one factory of addresses: the first Tomcat made it, and this one does without.
        TomcatURLStreamHandlerFactory.disable();
        return application.run(settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new));
    }

    private static SpringApplication application() {
        var application = new SpringApplication(KmoPortefeuille.class);
        application.setDefaultProperties(Map.of("spring.config.name", "kmo"));
        application.addListeners(new StartCheck());
        return application;
    }
}
