package be.namens.keys;

import java.util.Optional;

/** What the places are called to which the use of a key leads: the module that knows e-services says it. */
public interface PlaceNames {

    /** In the language of the reader; empty when there is no such place (any more). */
    Optional<String> of(String place);
}
