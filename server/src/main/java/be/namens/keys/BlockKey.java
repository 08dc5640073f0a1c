package be.namens.keys;

import be.namens.audit.AuditTrail;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a key at once, whoever holds it, because its person says that it is not theirs. */
@Component
public class BlockKey {

    private final HeldKeysInPostgres keys;
    private final EndKey endKey;
    private final List<KeyIsChanged> told;
    private final AuditTrail trail;

    BlockKey(HeldKeysInPostgres keys, EndKey endKey, List<KeyIsChanged> told, AuditTrail trail) {
        this.keys = keys;
        this.endKey = endKey;
        this.told = List.copyOf(told);
        this.trail = trail;
    }

    /** False when it had come to its end already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean block(KeyId id) {
        var key = keys.find(id).filter(held -> endKey.end(held, EndOfKey.BLOCKED));
        key.ifPresent(blocked -> {
            trail.record(new KeyFact.Blocked(blocked.kind(), blocked.person()));
            told.forEach(one -> one.changed(blocked, KeyChange.BLOCKED));
        });
        return key.isPresent();
    }
}
