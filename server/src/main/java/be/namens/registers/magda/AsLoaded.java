package be.namens.registers.magda;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.FreshRegister;
import be.namens.registers.PersonId;
import java.time.Duration;
import java.util.Optional;

/** The register as it was loaded: there is nobody to ask. */
final class AsLoaded implements FreshRegister {

    @Override
    public void about(PersonId person) {}

    @Override
    public void about(PersonId person, EnterpriseNumber enterprise) {}

    @Override
    public Optional<Duration> keptFor() {
        return Optional.empty();
    }
}
