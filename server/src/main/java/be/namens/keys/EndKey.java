package be.namens.keys;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Ends a key: it opens nothing from now on, and its secrets are gone. */
@Component
class EndKey {

    private final HeldKeysInPostgres keys;

    /** Asked late: kinds may depend on those who end keys. */
    private final ObjectProvider<DigitalKeys> kinds;

    EndKey(HeldKeysInPostgres keys, ObjectProvider<DigitalKeys> kinds) {
        this.keys = keys;
        this.kinds = kinds;
    }

    /** False when it had come to its end already. */
    boolean end(HeldKey key, EndOfKey why) {
        if (!keys.end(key.id(), why)) {
            return false;
        }
        kinds.getObject().activated(key.kind()).ifPresent(kind -> kind.forget(key.id()));
        return true;
    }
}
