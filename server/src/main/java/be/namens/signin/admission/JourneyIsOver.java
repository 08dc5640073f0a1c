package be.namens.signin.admission;

import be.namens.eservices.EService;
import be.namens.signin.SignInRefusal;
import java.util.Optional;

/** Thrown where a page of a journey is asked that this browser cannot continue; says why and where to begin again. */
public final class JourneyIsOver extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final SignInRefusal reason;
    private final transient Optional<EService> eService;

    JourneyIsOver(SignInRefusal reason, Optional<EService> eService) {
        super(reason.code());
        this.reason = reason;
        this.eService = eService;
    }

    public SignInRefusal reason() {
        return reason;
    }

    /** Where the journey led to; empty when that is not known. */
    public Optional<EService> eService() {
        return eService;
    }
}
