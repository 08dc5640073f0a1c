package be.namens.signin.admission;

import be.namens.audit.Fact;
import be.namens.eservices.EServiceId;
import be.namens.registers.PersonId;
import java.util.Optional;
import java.util.UUID;

/** An e-service asked somebody to sign in, and they have something to do for it. */
record SignInStarted(EServiceId asking, Optional<PersonId> known) implements Fact {

    @Override
    public String kind() {
        return "sign-in.started";
    }

    @Override
    public Optional<UUID> actor() {
        return known.map(PersonId::value);
    }

    @Override
    public Optional<String> eService() {
        return Optional.of(asking.value());
    }
}
