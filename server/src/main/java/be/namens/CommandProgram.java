package be.namens;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/** What a command needs of the server: database, vault, trail and registers; no web server and no page. */
@EnableAutoConfiguration
@ComponentScan({"be.namens.shared", "be.namens.audit", "be.namens.registers"})
@ConfigurationPropertiesScan({"be.namens.shared", "be.namens.audit", "be.namens.registers"})
@EnableConfigurationProperties(VaultConfiguration.Keys.class)
@Import({DatabaseConfiguration.class, VaultConfiguration.class})
final class CommandProgram {}
