package be.namens;

import be.namens.shared.Vault;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    Vault vault(Keys keys) {
        return new Vault(
                Base64.getDecoder().decode(keys.encryptionKey()),
                Base64.getDecoder().decode(keys.hashKey()));
    }

    /**
     * The two keys of the vault, each 32 random bytes in base64.
     *
     * @param encryptionKey encrypts national numbers and secrets of keys
     * @param hashKey finds national numbers
     */
    @ConfigurationProperties("namens.vault")
    record Keys(String encryptionKey, String hashKey) {}
}
