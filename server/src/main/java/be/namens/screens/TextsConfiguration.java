package be.namens.screens;

import be.namens.shared.NamensSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Makes Spring speak the texts of the modules in the language of the reader. */
@Configuration(proxyBeanMethods = false)
class TextsConfiguration {

    /** The name is the one under which Spring looks for it. */
    @Bean
    TextFiles messageSource(Environment environment, ObjectProvider<ConfiguredTexts> configured) {
        return new TextFiles(
                environment.acceptsProfiles(Profiles.of("demo")),
                configured.orderedStream().toList());
    }

    /** The name is the one under which Spring MVC looks for it. */
    @Bean
    LanguageChoice localeResolver(NamensSettings settings) {
        return new LanguageChoice(settings);
    }

    @Bean
    LanguageFilter languageFilter(LanguageChoice choice) {
        return new LanguageFilter(choice);
    }

    /** Added last, so closest to the application: it speaks before the valve of Boot does. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastWord(LanguageChoice choice, TextFiles texts) {
        return factory -> factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new LastWord(choice, texts)));
    }
}
