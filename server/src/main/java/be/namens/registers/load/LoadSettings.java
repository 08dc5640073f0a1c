package be.namens.registers.load;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How careful loads are.
 *
 * @param mostRefused the part of the rows of one file, from 0 to 1, that may be broken before the load is refused as a whole; a
 *     hundred broken rows are always borne
 * @param naceVersions of which versions of NACE-BEL activities are kept; the other versions say the same in other codes
 */
@ConfigurationProperties("namens.registers.load")
public record LoadSettings(
        @DefaultValue("0.05") double mostRefused,
        @DefaultValue("2025") List<String> naceVersions) {

    public LoadSettings {
        if (!(mostRefused >= 0 && mostRefused <= 1)) {
            throw new IllegalArgumentException("namens.registers.load.most-refused lies between 0 and 1");
        }
        naceVersions = List.copyOf(naceVersions);
    }
}
