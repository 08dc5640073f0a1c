package be.namens.keys.passkey;

import be.namens.audit.AuditTrail;
import be.namens.keys.AddKey;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.KeysRefusal;
import be.namens.keys.RenameKey;
import be.namens.keys.challenge.Challenges;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.shared.Refused;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A person lets a device make a passkey for Namens. */
@Component
public class EnrolPasskey {

    /** Apart from what is asked to use one. */
    private static final String QUESTION = "passkey-creation";

    private final Passkeys passkeys;
    private final Ceremony ceremony;
    private final Challenges challenges;
    private final AddKey addKey;
    private final Persons persons;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;

    EnrolPasskey(
            Passkeys passkeys,
            Ceremony ceremony,
            Challenges challenges,
            AddKey addKey,
            Persons persons,
            AuditTrail trail,
            TransactionTemplate transaction) {
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.challenges = challenges;
        this.addKey = addKey;
        this.persons = persons;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** What the browser needs to let a device make a passkey, in JSON; a device that holds one of this person already makes no second. */
    public String begin(PersonId person, KeyVisit visit) {
        var challenge = Bytes.random();
        challenges.issue(visit, QUESTION, challenge.getBytes(), Ceremony.PATIENCE);
        return ceremony.creation(challenge, passkeys.handleOf(person), name(person), passkeys.of(person));
    }

    public boolean holds(PersonId person) {
        return !passkeys.of(person).isEmpty();
    }

    /**
     * Keeps the passkey that the device made. The same answer sent twice is one passkey.
     *
     * @param called the name that the person gives it
     * @throws Refused with a {@link PasskeyRefusal}, or {@link KeysRefusal#KEY_NAME_NEEDED}
     */
    public void confirm(PersonId person, KeyVisit visit, String called, KeyResponse response) {
        String keyName = called.strip();
        if (keyName.isEmpty() || keyName.length() > RenameKey.LONGEST) {
            throw new Refused(KeysRefusal.KEY_NAME_NEEDED);
        }
        var answer = new DeviceAnswer(response);
        if (!answer.isThere()) {
            throw new Refused(PasskeyRefusal.PASSKEY_NEEDED);
        }
        try {
            keep(person, challenges.take(visit, QUESTION).map(Bytes::new), keyName, answer);
        } catch (Refused no) {
            if (no.reason() instanceof PasskeyRefusal why) {
                trail.refused(new PasskeyNotAccepted(Optional.of(person), why));
            }
            throw no;
        }
    }

    private void keep(PersonId person, Optional<Bytes> challenge, String keyName, DeviceAnswer answer) {
        var creation = answer.creation();
        var known = passkeys.find(creation.getRawId()).map(Passkey::person);
        if (known.isPresent() && known.get().equals(person)) {
            return;
        }
        if (known.isPresent()) {
            throw new Refused(PasskeyRefusal.PASSKEY_OF_SOMEBODY_ELSE);
        }
        var question = challenge.orElseThrow(() -> new Refused(PasskeyRefusal.PASSKEY_QUESTION_OVER));
        var made = ceremony.made(question, passkeys.handleOf(person), name(person), creation);
        transaction.executeWithoutResult(status -> passkeys.keep(addKey.add(person, PasskeyKind.CODE, keyName), made));
    }

    private String name(PersonId person) {
        return persons.find(person).map(Person::fullName).orElseThrow();
    }
}
