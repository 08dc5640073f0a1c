package be.namens.portal.search;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may ask the public pages.
 *
 * @param burst so many pages at once
 * @param perMinute and so many in each minute after that
 */
@ConfigurationProperties("namens.portal.search")
record SearchSettings(
        @DefaultValue("60") int burst, @DefaultValue("60") int perMinute) {

    SearchSettings {
        if (burst < 1 || perMinute < 1) {
            throw new IllegalArgumentException("namens.portal.search.burst and .per-minute are 1 or more");
        }
    }
}
