package be.namens.keys;

import be.namens.audit.AuditTrail;
import be.namens.registers.PersonId;
import be.namens.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person ends a key of their own. */
@Component
public class WithdrawKey {

    private final HeldKeysInPostgres keys;
    private final EndKey endKey;
    private final AuditTrail trail;

    WithdrawKey(HeldKeysInPostgres keys, EndKey endKey, AuditTrail trail) {
        this.keys = keys;
        this.endKey = endKey;
        this.trail = trail;
    }

    /**
     * Refused when the person has no such key, and when it is their last one and they did not say that they know.
     *
     * @param knowingly the person was told that it is the last one, and wants it all the same
     */
    @Transactional
    public void withdraw(PersonId person, KeyId id, boolean knowingly) {
        var all = keys.lock(person);
        var key = all.stream()
                .filter(held -> held.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(KeysRefusal.KEY_NOT_ACTIVATED));
        if (all.size() == 1 && !knowingly) {
            throw new Refused(KeysRefusal.LAST_KEY);
        }
        if (endKey.end(key, EndOfKey.WITHDRAWN)) {
            trail.record(new KeyFact.Withdrawn(key.kind(), person));
        }
    }
}
