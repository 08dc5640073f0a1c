package be.namens.keys;

import be.namens.audit.AuditTrail;
import be.namens.registers.PersonId;
import be.namens.shared.Refused;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person gives a key of their own another name. */
@Component
public class RenameKey {

    /** How long a name may be, in characters. */
    public static final int LONGEST = 60;

    private final HeldKeysInPostgres keys;
    private final List<KeyIsChanged> told;
    private final AuditTrail trail;

    RenameKey(HeldKeysInPostgres keys, List<KeyIsChanged> told, AuditTrail trail) {
        this.keys = keys;
        this.told = List.copyOf(told);
        this.trail = trail;
    }

    /** Refused when the person has no such key, and when the name is empty or too long. */
    @Transactional
    public void rename(PersonId person, KeyId id, String typed) {
        String name = typed.strip();
        if (name.isEmpty() || name.length() > LONGEST) {
            throw new Refused(KeysRefusal.KEY_NAME_NEEDED);
        }
        var key = keys.find(id).filter(held -> held.person().equals(person)).orElseThrow(() -> notTheirs(person));
        if (keys.rename(key.id(), name)) {
            trail.record(new KeyFact.Renamed(key.kind(), person));
            keys.find(id).ifPresent(renamed -> told.forEach(one -> one.changed(renamed, KeyChange.RENAMED)));
        }
    }

    private Refused notTheirs(PersonId person) {
        var why = KeysRefusal.KEY_NOT_ACTIVATED;
        trail.refused(new KeyFact.NotChanged("", person, KeyFact.NotChanged.Change.RENAME, why));
        return new Refused(why);
    }
}
