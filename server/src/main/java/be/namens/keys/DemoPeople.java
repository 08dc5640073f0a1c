package be.namens.keys;

import be.namens.registers.PersonId;
import java.util.List;
import java.util.Optional;

/** The people of the demo world whom one can be with the test key. */
public interface DemoPeople {

    /** All of them, in the order in which they are shown. */
    List<DemoPerson> all();

    Optional<DemoPerson> find(PersonId person);
}
