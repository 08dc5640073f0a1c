package be.namens.signin.journey;

import be.namens.eservices.EServiceId;

/** The answer to: may this browser continue this journey? */
public sealed interface JourneyAnswer {

    record UnderWay(Journey journey) implements JourneyAnswer {}

    /** It took too long. */
    record Expired(EServiceId eService) implements JourneyAnswer {}

    /** The e-service has its answer. */
    record Finished(EServiceId eService) implements JourneyAnswer {}

    /** It belongs to another browser. */
    record Elsewhere(EServiceId eService) implements JourneyAnswer {}

    /** There is no such journey, or it is long gone. */
    record Unknown() implements JourneyAnswer {}
}
