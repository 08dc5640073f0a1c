package be.namens.keys.passkey;

import be.namens.audit.AuditTrail;
import be.namens.keys.ActivatedKeyKind;
import be.namens.keys.AuthenticationMeans;
import be.namens.keys.HeldKeys;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyFact;
import be.namens.keys.KeyFact.Refused.Why;
import be.namens.keys.KeyId;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.ProvenIdentity;
import be.namens.keys.challenge.Challenges;
import be.namens.registers.PersonId;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The passkey as a key: the device says whose it is, so that nobody types who they are. */
@Component
class PasskeyKind implements ActivatedKeyKind {

    static final String CODE = "passkey";

    private final Passkeys passkeys;
    private final Ceremony ceremony;
    private final Challenges challenges;
    private final HeldKeys heldKeys;
    private final AuthenticationMeans means;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final TheClock clock;

    PasskeyKind(
            Passkeys passkeys,
            Ceremony ceremony,
            Challenges challenges,
            HeldKeys heldKeys,
            PasskeySettings settings,
            AuditTrail trail,
            TransactionTemplate transaction,
            TheClock clock) {
        this.passkeys = passkeys;
        this.ceremony = ceremony;
        this.challenges = challenges;
        this.heldKeys = heldKeys;
        this.means = settings.authenticationMeans();
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public AuthenticationMeans means() {
        return means;
    }

    @Override
    public Map<String, Object> page(KeyVisit visit) {
        var challenge = Bytes.random();
        challenges.issue(visit, CODE, challenge.getBytes(), Ceremony.PATIENCE);
        return Map.of("options", ceremony.use(challenge));
    }

    @Override
    public boolean runsScript() {
        return true;
    }

    @Override
    public KeyAnswer prove(KeyVisit visit, KeyResponse response) {
        var challenge = challenges.take(visit, CODE).map(Bytes::new);
        var answer = new DeviceAnswer(response);
        if (!answer.isThere()) {
            // Nothing was shown that could be wrong: no fact.
            return notProven(PasskeyRefusal.PASSKEY_NEEDED);
        }
        return challenge
                .map(question -> judge(question, answer))
                .orElseGet(() -> refused(Optional.empty(), PasskeyRefusal.PASSKEY_QUESTION_OVER));
    }

    private KeyAnswer judge(Bytes challenge, DeviceAnswer answer) {
        var person = Optional.<PersonId>empty();
        try {
            var shown = answer.use();
            var passkey =
                    passkeys.find(shown.getRawId()).orElseThrow(() -> new Refused(PasskeyRefusal.PASSKEY_UNKNOWN));
            person = Optional.of(passkey.person());
            var state = ceremony.used(challenge, passkey, shown);
            return transaction.execute(status -> use(passkey, state));
        } catch (Refused no) {
            if (no.reason() instanceof PasskeyRefusal why) {
                return refused(person, why);
            }
            throw no;
        }
    }

    private KeyAnswer use(Passkey passkey, DeviceState state) {
        var now = clock.now();
        if (!heldKeys.use(passkey.id(), now)) {
            if (heldKeys.isPastItsTime(passkey.id(), now)) {
                trail.refused(new KeyFact.Refused(CODE, Optional.of(passkey.person()), Why.PAST_ITS_TIME));
                return KeyAnswer.NotProven.PAST_ITS_TIME;
            }
            throw new Refused(PasskeyRefusal.PASSKEY_UNKNOWN);
        }
        if (!passkeys.use(passkey.id(), state)) {
            throw new Refused(PasskeyRefusal.PASSKEY_COUNTS_BACK);
        }
        trail.record(new KeyFact.Used(CODE, passkey.person()));
        return new KeyAnswer.Proven(new ProvenIdentity(passkey.person(), CODE, means, now));
    }

    private KeyAnswer refused(Optional<PersonId> person, PasskeyRefusal why) {
        trail.refused(new PasskeyNotAccepted(person, why));
        return notProven(why);
    }

    private static KeyAnswer notProven(PasskeyRefusal why) {
        return new KeyAnswer.NotProven(why, "", List.of());
    }

    @Override
    public String activationPage() {
        return "/sleutels/passkey";
    }

    @Override
    public boolean several() {
        return true;
    }

    @Override
    public boolean move(KeyId key, PersonId from, PersonId to) {
        passkeys.move(key, from);
        return true;
    }

    @Override
    public void forget(KeyId key) {
        passkeys.remove(key);
    }
}
