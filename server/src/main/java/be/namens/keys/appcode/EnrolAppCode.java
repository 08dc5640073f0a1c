package be.namens.keys.appcode;

import be.namens.keys.AddKey;
import be.namens.keys.KeyFact.Refused.Why;
import be.namens.keys.KeysRefusal;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A person gives their authenticator app a secret, and shows with a code that it arrived. */
@Component
public class EnrolAppCode {

    /** How long a secret waits for its confirmation. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    private final AppKeys keys;
    private final AddKey addKey;
    private final Persons persons;
    private final Vault vault;
    private final TheClock clock;

    EnrolAppCode(AppKeys keys, AddKey addKey, Persons persons, Vault vault, TheClock clock) {
        this.keys = keys;
        this.addKey = addKey;
        this.persons = persons;
        this.vault = vault;
        this.clock = clock;
    }

    /** Makes a new secret, which replaces one that still waits; the person's key stays what it was until {@link #confirm}. */
    @Transactional
    public NewAppCode begin(PersonId person) {
        var known = persons.find(person).orElseThrow();
        var secret = AppSecret.random();
        var now = clock.now();
        keys.await(SealedSecret.of(person, secret, vault), now, now.plus(PATIENCE));
        return NewAppCode.of(known, secret);
    }

    /** Whether the person has an app code already. */
    @Transactional(readOnly = true)
    public boolean holds(PersonId person) {
        return keys.of(person).isPresent();
    }

    /** Whether a secret waits for its code. */
    @Transactional(readOnly = true)
    public boolean begun(PersonId person) {
        return keys.isAwaited(person, clock.now());
    }

    /** Makes the secret that waits the person's one app code, when this is its code. */
    @Transactional
    public ActivationAnswer confirm(PersonId person, String typed) {
        var code = AppCode.typed(typed);
        if (code.isEmpty()) {
            return new ActivationAnswer.NotActivated(KeysRefusal.APP_CODE_NEEDED);
        }
        var now = clock.now();
        var secret = keys.awaited(person, now);
        if (secret.isEmpty()) {
            return again(person, code.get(), now);
        }
        var step = TimeStep.at(now).fitting(secret.get().open(vault), code.get());
        if (step.isEmpty()) {
            addKey.notAdded(person, AppCodeKind.CODE, Why.WRONG);
            return new ActivationAnswer.NotActivated(KeysRefusal.APP_CODE_NOT_FROM_THIS_APP);
        }
        keys.activate(addKey.replace(person, AppCodeKind.CODE, ""), secret.get(), step.get());
        return new ActivationAnswer.Activated();
    }

    /** A form that is sent twice gets the answer of the first time. */
    private ActivationAnswer again(PersonId person, AppCode code, Instant now) {
        return keys.of(person)
                .filter(key -> key.since().isAfter(now.minus(PATIENCE)))
                .filter(key -> key.secret().open(vault).codeAt(key.lastStep()).is(code))
                .<ActivationAnswer>map(key -> new ActivationAnswer.Activated())
                .orElseGet(() -> over(person));
    }

    private ActivationAnswer over(PersonId person) {
        addKey.notAdded(person, AppCodeKind.CODE, Why.OVER);
        return new ActivationAnswer.NotActivated(KeysRefusal.ACTIVATION_OVER);
    }
}
