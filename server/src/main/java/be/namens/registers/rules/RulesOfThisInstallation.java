package be.namens.registers.rules;

import be.namens.shared.LinedYaml;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;

/** The rules of the file that the setting {@code namens.registers.representation-rules} names; without it those of Namens. */
@Configuration(proxyBeanMethods = false)
class RulesOfThisInstallation {

    @Bean
    RepresentationRules representationRules(
            @Value("${namens.registers.representation-rules:classpath:registers/representation-rules.yaml}")
                    Resource file) {
        String name = String.valueOf(file.getFilename());
        try {
            return RulesFile.read(name, file.getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw LinedYaml.unreadable(name);
        }
    }
}
