package be.namens.keys.smscode;

import be.namens.keys.KeyId;
import be.namens.registers.PersonId;
import java.util.Optional;

/**
 * A code that was asked on a visit.
 *
 * @param subject the keyed hash of the national number that was typed
 * @param holder whose code it is; empty when the number is nobody's, or of somebody without this key: then no answer is right
 * @param tries how often it was answered, this time included
 */
record SmsQuestion(KeyedHash subject, Optional<Holder> holder, KeyedHash codeHash, int tries) {

    boolean isAnsweredBy(KeyedHash hash) {
        return codeHash.is(hash) && holder.isPresent();
    }

    boolean wasLastTry() {
        return tries >= SmsRule.TRIES;
    }

    /** The person and the key. */
    record Holder(PersonId person, KeyId key) {}
}
