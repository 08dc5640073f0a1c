package be.namens.keys.appcode;

import be.namens.audit.AuditTrail;
import be.namens.keys.KeyFact;
import be.namens.keys.KeysRefusal;
import be.namens.registers.PersonId;
import be.namens.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person ends their own app code, and an activation that still waits with it. */
@Component
public class WithdrawAppCode {

    private final AppKeys keys;
    private final AuditTrail trail;

    WithdrawAppCode(AppKeys keys, AuditTrail trail) {
        this.keys = keys;
        this.trail = trail;
    }

    @Transactional
    public void withdraw(PersonId person) {
        if (!keys.remove(person)) {
            throw new Refused(KeysRefusal.KEY_NOT_ACTIVATED);
        }
        trail.record(new KeyFact.Withdrawn(AppCodeKind.CODE, person));
    }
}
