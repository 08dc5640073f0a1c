package be.namens.shared;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What every module may need to know of this installation.
 *
 * @param baseUrl where people reach Namens, without a slash at the end; {@code https} outside a demo
 */
@ConfigurationProperties("namens")
public record NamensSettings(URI baseUrl) {

    public NamensSettings {
        if (!baseUrl.isAbsolute() || baseUrl.toString().endsWith("/")) {
            throw new IllegalArgumentException("namens.base-url must be an address without a slash at the end");
        }
    }

    /** Whether cookies can be marked as secure. */
    public boolean secure() {
        return "https".equals(baseUrl.getScheme());
    }
}
