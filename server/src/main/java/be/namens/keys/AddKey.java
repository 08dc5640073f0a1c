package be.namens.keys;

import be.namens.audit.AuditTrail;
import be.namens.registers.PersonId;
import be.namens.shared.TheClock;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives a person a key that they have just shown to work; in the transaction in which its kind keeps its secrets. */
@Component
public class AddKey {

    /** How long a key lasts, as those of CSAM do. */
    static final Period LASTS = Period.ofYears(10);

    private final HeldKeysInPostgres keys;
    private final EndKey endKey;
    private final List<KeyIsChanged> told;
    private final AuditTrail trail;
    private final TheClock clock;

    AddKey(HeldKeysInPostgres keys, EndKey endKey, List<KeyIsChanged> told, AuditTrail trail, TheClock clock) {
        this.keys = keys;
        this.endKey = endKey;
        this.told = List.copyOf(told);
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Adds one more key.
     *
     * @param name as the person calls it, at most 60 characters; empty for a kind of which one has only one
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public KeyId add(PersonId person, String kind, String name) {
        return add(person, kind, name, KeyChange.ADDED);
    }

    private KeyId add(PersonId person, String kind, String name, KeyChange change) {
        var now = clock.now();
        var until = now.atZone(TheClock.ZONE).plus(LASTS).toInstant();
        var unused = Optional.<String>empty();
        var key = new HeldKey(KeyId.random(), person, kind, name, now, Optional.empty(), unused, unused, until);
        keys.add(key);
        trail.record(new KeyFact.Activated(kind, person));
        told.forEach(one -> one.changed(key, change));
        return key.id();
    }

    /** Keeps in the trail that what was shown to activate a key did not; outlives the transaction. */
    public void notAdded(PersonId person, String kind, KeyFact.Refused.Why why) {
        trail.refused(new KeyFact.NotActivated(kind, person, why));
    }

    /** Adds a key in place of the one that the person had of this kind, if any. */
    @Transactional(propagation = Propagation.MANDATORY)
    public KeyId replace(PersonId person, String kind, String name) {
        var before = keys.of(person, kind);
        before.forEach(key -> endKey.end(key, EndOfKey.REPLACED));
        keys.pastTheirTime(person).stream()
                .filter(key -> key.kind().equals(kind))
                .forEach(key -> endKey.end(key, EndOfKey.REPLACED));
        return add(person, kind, name, before.isEmpty() ? KeyChange.ADDED : KeyChange.REPLACED);
    }
}
