package be.namens.keys;

import be.namens.registers.PersonId;
import be.namens.registers.PersonIsMerged;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The keys of somebody who turned out to be another person become theirs. Of a kind of which one has one only, the key of the one who
 * stays stays, and the other ends. Where the other was signed in, they are not any more.
 */
@Component
class MoveKeys implements PersonIsMerged {

    private final HeldKeysInPostgres keys;
    private final EndKey endKey;
    private final List<SessionsOfPerson> sessions;

    /** Asked late: kinds may depend on those who move keys. */
    private final ObjectProvider<DigitalKeys> kinds;

    MoveKeys(
            HeldKeysInPostgres keys,
            EndKey endKey,
            List<SessionsOfPerson> sessions,
            ObjectProvider<DigitalKeys> kinds) {
        this.keys = keys;
        this.endKey = endKey;
        this.sessions = List.copyOf(sessions);
        this.kinds = kinds;
    }

    @Override
    public void merged(PersonId merged, PersonId survivor) {
        for (HeldKey key : keys.notEnded(merged)) {
            boolean moved = kinds.getObject()
                    .activated(key.kind())
                    .map(kind -> kind.move(key.id(), merged, survivor))
                    // Of a kind that is not offered here nobody can move what it keeps.
                    .orElse(false);
            if (moved) {
                keys.move(key.id(), survivor);
            } else {
                endKey.end(key, EndOfKey.MERGED);
            }
        }
        sessions.forEach(one -> one.endAll(merged));
    }
}
