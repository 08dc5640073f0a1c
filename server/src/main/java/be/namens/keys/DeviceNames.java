package be.namens.keys;

import java.util.Optional;

/** What the devices are called with which keys are used: the module that meets browsers says it. */
public interface DeviceNames {

    /**
     * In the language of the reader; empty when the device was not recognised.
     *
     * @param device as it was noted with the use
     */
    Optional<String> of(String device);
}
