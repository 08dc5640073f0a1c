package be.namens.keys;

import be.namens.audit.AuditTrail;
import be.namens.registers.PersonId;
import be.namens.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person ends a key of their own. */
@Component
public class WithdrawKey {

    private final HeldKeysInPostgres keys;
    private final DigitalKeys kinds;
    private final EndKey endKey;
    private final List<KeyIsChanged> told;
    private final AuditTrail trail;

    WithdrawKey(HeldKeysInPostgres keys, DigitalKeys kinds, EndKey endKey, List<KeyIsChanged> told, AuditTrail trail) {
        this.keys = keys;
        this.kinds = kinds;
        this.endKey = endKey;
        this.told = List.copyOf(told);
        this.trail = trail;
    }

    /**
     * Refused when the person has no such key, and when it is the last one with which they can manage
     * their keys and they did not say that they know.
     *
     * @param knowingly the person was told that it is the last such key, and wants it all the same
     */
    @Transactional
    public void withdraw(PersonId person, KeyId id, boolean knowingly) {
        var all = keys.lock(person);
        var key = all.stream()
                .filter(held -> held.id().equals(id))
                .findFirst()
                .orElseThrow(() -> refused("", person, KeysRefusal.KEY_NOT_ACTIVATED));
        if (KeysLeft.without(id, all, kinds) != KeysLeft.ENOUGH && !knowingly) {
            throw refused(key.kind(), person, KeysRefusal.LAST_KEY);
        }
        if (endKey.end(key, EndOfKey.WITHDRAWN)) {
            trail.record(new KeyFact.Withdrawn(key.kind(), person));
            told.forEach(one -> one.changed(key, KeyChange.WITHDRAWN));
        }
    }

    private Refused refused(String kind, PersonId person, KeysRefusal why) {
        trail.refused(new KeyFact.NotChanged(kind, person, KeyFact.NotChanged.Change.WITHDRAW, why));
        return new Refused(why);
    }
}
