package be.namens.registers.load;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How careful loads are.
 *
 * @param mostRefused the part of the rows of one file, from 0 to 1, that may be broken before the load is refused as a whole; a
 *     hundred broken rows are always borne
 */
@ConfigurationProperties("namens.registers.load")
public record LoadSettings(@DefaultValue("0.05") double mostRefused) {

    public LoadSettings {
        if (!(mostRefused >= 0 && mostRefused <= 1)) {
            throw new IllegalArgumentException("namens.registers.load.most-refused lies between 0 and 1");
        }
    }
}
