package be.namens.signin.journey;

import be.namens.shared.OpaqueToken;
import be.namens.signin.Choice;
import be.namens.signin.SignInRequest;
import java.util.Optional;
import java.util.UUID;

/** The journeys: several tabs are several journeys. */
public interface Journeys {

    Journey begin(SignInRequest request, OpaqueToken browser);

    /** By one statement. */
    JourneyAnswer find(String id, OpaqueToken browser);

    /** As {@link #find}, and keeps others from changing it until the transaction ends. */
    JourneyAnswer take(String id, OpaqueToken browser);

    /**
     * Keeps that a proof was given on it.
     *
     * @param proofHash keyed hash of the answer that was accepted
     */
    void proven(Journey journey, UUID session, byte[] proofHash);

    /** The session that this very answer proved on this journey, if it did. */
    Optional<UUID> provenBy(Journey journey, byte[] proofHash);

    void chosen(Journey journey, Choice choice);

    /** Forgets what was proven and chosen on it. */
    void restart(Journey journey);

    /** It has served: what was proven and chosen on it counts for one answer only. */
    void finish(Journey journey);
}
