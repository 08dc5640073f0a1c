package be.namens.signin.admission;

import be.namens.eservices.EService;
import be.namens.signin.SignInRequest;
import be.namens.signin.journey.Journey;

/** A journey that is under way, with the e-service that it leads to. */
public record Visit(Journey journey, EService eService) {

    /** The question that the journey is to answer. */
    public SignInRequest request() {
        return journey.request(eService);
    }
}
