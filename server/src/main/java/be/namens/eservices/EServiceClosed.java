package be.namens.eservices;

import be.namens.audit.Fact;
import java.util.Optional;

/** An e-service left the catalogue: nobody signs in to it any more. */
record EServiceClosed(EServiceId closed) implements Fact {

    @Override
    public String kind() {
        return "e-service.closed";
    }

    @Override
    public Optional<String> eService() {
        return Optional.of(closed.value());
    }
}
