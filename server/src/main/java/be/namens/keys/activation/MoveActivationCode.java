package be.namens.keys.activation;

import be.namens.registers.PersonId;
import be.namens.registers.PersonIsMerged;
import be.namens.shared.TheClock;
import org.springframework.stereotype.Component;

/** The activation code that somebody did not use yet goes with them when they turn out to be another person. */
@Component
class MoveActivationCode implements PersonIsMerged {

    private final ActivationCodes codes;
    private final TheClock clock;

    MoveActivationCode(ActivationCodes codes, TheClock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    public void merged(PersonId merged, PersonId survivor) {
        codes.move(merged, survivor, clock.now());
    }
}
