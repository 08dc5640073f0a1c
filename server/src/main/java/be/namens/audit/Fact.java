package be.namens.audit;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Something that happened, worth keeping; each module has one record per kind of fact, and none holds a national number. */
public interface Fact {

    /** Stable name in the form {@code noun.past-participle}, for example {@code right.granted}. */
    String kind();

    default Outcome outcome() {
        return Outcome.DONE;
    }

    /** The person who did it. */
    default Optional<UUID> actor() {
        return Optional.empty();
    }

    /** The person whom it concerns, when that is somebody else. */
    default Optional<UUID> subject() {
        return Optional.empty();
    }

    /** The enterprise that it concerns: ten digits. */
    default Optional<String> enterprise() {
        return Optional.empty();
    }

    /** The e-service that it concerns. */
    default Optional<String> eService() {
        return Optional.empty();
    }

    /** What else a reader wants to know: short texts, no national numbers, no secrets. */
    default Map<String, String> detail() {
        return Map.of();
    }

    /** Whether it took effect. */
    enum Outcome {
        DONE,
        REFUSED
    }
}
