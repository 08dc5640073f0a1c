package be.namens.eservices;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The e-services that sign people in through Namens. */
public interface EServices {

    /** Also when it is closed: what happened there is still called by its name. */
    Optional<EService> find(EServiceId id);

    /** With its rights, by one statement; nothing when it is closed. */
    Optional<EService> byClientId(String clientId);

    /** With its e-service, by one statement. */
    Optional<RightDefinition> right(RightId id);

    /** All that are open, by name; there are hundreds, not thousands. */
    List<EService> all();

    /**
     * Adds or replaces the e-service and its rights; a right that is left out can no longer be used or granted, and stays known
     * to {@link #right} for the grants that name it. An e-service that was closed is open again.
     *
     * @return whether anything changed
     */
    boolean save(EService eService);

    /**
     * Closes the e-services that were listed the last time and are no more: nobody signs in to them, and their rights cannot be
     * used or granted. Those that the program adds itself were never listed.
     *
     * @return which it closed
     */
    List<EServiceId> closeUnlisted(Set<EServiceId> listed);
}
