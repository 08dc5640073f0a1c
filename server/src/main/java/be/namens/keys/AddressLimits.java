package be.namens.keys;

import java.time.Duration;
import java.util.Optional;

/** How much each network address uses, counted for all processes together. */
public interface AddressLimits {

    /**
     * Counts one use beforehand, as if it were wrong; leaves a fact when there was no room.
     *
     * @param about what is counted apart for one address, such as a client; empty otherwise
     * @return empty when it was counted; else how long until there is room for one
     */
    Optional<Duration> use(AddressUse use, NetworkAddress address, String about);

    /** Takes one back: the answer was right. */
    void takeBack(AddressUse use, NetworkAddress address, String about);
}
