package be.namens.eservices;

import java.util.List;
import java.util.Optional;

/** The e-services that sign people in through Namens. */
public interface EServices {

    Optional<EService> find(EServiceId id);

    /** With its rights, by one statement. */
    Optional<EService> byClientId(String clientId);

    /** With its e-service, by one statement. */
    Optional<RightDefinition> right(RightId id);

    /** All of them by name; there are hundreds, not thousands. */
    List<EService> all();

    /**
     * Adds or replaces the e-service and its rights; a right that is left out can no longer be used or granted, and stays known
     * to {@link #right} for the grants that name it.
     *
     * @return whether anything changed
     */
    boolean save(EService eService);
}
