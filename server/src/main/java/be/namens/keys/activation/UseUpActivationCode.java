package be.namens.keys.activation;

import be.namens.audit.AuditTrail;
import be.namens.keys.HeldKey;
import be.namens.keys.KeyChange;
import be.namens.keys.KeyIsChanged;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * The first key that is activated with an activation code uses it up, in the same transaction: not earlier, so that who closes the
 * browser can begin again, and not later, so that there is never a second key.
 */
@Component
class UseUpActivationCode implements KeyIsChanged {

    private final ActivationCodes codes;
    private final AuditTrail trail;
    private final TheClock clock;

    UseUpActivationCode(ActivationCodes codes, AuditTrail trail, TheClock clock) {
        this.codes = codes;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public void changed(HeldKey key, KeyChange change) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof ActivatingPerson activating) {
            if (!activating.person().equals(key.person()) || !codes.use(activating.code(), clock.now())) {
                throw new Refused(ActivationRefusal.ACTIVATION_CODE_USED);
            }
            trail.record(new ActivationFact.Used(key.person(), key.kind()));
        }
    }
}
