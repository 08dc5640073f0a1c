package be.namens.eservices;

import be.namens.shared.Refusal;
import java.util.Locale;

/** Why an e-service is not kept as given. */
public enum EServicesRefusal implements Refusal {
    /** Another e-service has this client id. */
    CLIENT_ID_TAKEN(Fault.CONFLICT),
    /** A right of this name belongs to another e-service, and grants may name it. */
    RIGHT_OF_ANOTHER_E_SERVICE(Fault.CONFLICT);

    private final Fault fault;

    EServicesRefusal(Fault fault) {
        this.fault = fault;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public Fault fault() {
        return fault;
    }
}
