package be.namens.keys.appcode;

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
import be.namens.keys.KeysRefusal;
import be.namens.keys.Level;
import be.namens.keys.ProvenIdentity;
import be.namens.keys.guarding.AttemptAnswer.Admitted;
import be.namens.keys.guarding.AttemptAnswer.Locked;
import be.namens.keys.guarding.Attempts;
import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.registers.TypedNumber.Invalid;
import be.namens.registers.TypedNumber.Valid;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The app code as a key: a national number and the code that the person's authenticator app shows.
 *
 * <p>A number that is nobody's, a person without app code and a wrong code get the same answer after the same work, and the same
 * lock: what is counted is the number that was typed.
 */
@Component
class AppCodeKind implements ActivatedKeyKind {

    static final String CODE = "app-code";

    private static final AuthenticationMeans MEANS = AuthenticationMeans.named("csamtotp", new Level(26, 400));
    private static final PersonId NOBODY = PersonId.random();

    private final AppKeys keys;
    private final Attempts attempts;
    private final Persons persons;
    private final NationalNumbers numbers;
    private final HeldKeys heldKeys;
    private final Vault vault;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final TheClock clock;

    /** What a code is compared with when there is no secret: as much work, and never right. */
    private final SealedSecret decoy;

    AppCodeKind(
            AppKeys keys,
            Attempts attempts,
            Persons persons,
            NationalNumbers numbers,
            HeldKeys heldKeys,
            Vault vault,
            AuditTrail trail,
            TransactionTemplate transaction,
            TheClock clock) {
        this.keys = keys;
        this.attempts = attempts;
        this.persons = persons;
        this.numbers = numbers;
        this.heldKeys = heldKeys;
        this.vault = vault;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
        this.decoy = SealedSecret.of(NOBODY, AppSecret.random(), vault);
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public AuthenticationMeans means() {
        return MEANS;
    }

    @Override
    public KeyAnswer prove(KeyVisit visit, KeyResponse response) {
        return switch (numbers.read(response.field("number"))) {
            case Invalid<NationalNumber> none -> new KeyAnswer.NotProven(none.reason(), "number", List.of());
            case Valid<NationalNumber> typed ->
                AppCode.typed(response.field("code"))
                        .map(code -> prove(typed.number(), code))
                        .orElseGet(() -> new KeyAnswer.NotProven(KeysRefusal.APP_CODE_NEEDED, "code", List.of()));
        };
    }

    private KeyAnswer prove(NationalNumber number, AppCode code) {
        var now = clock.now();
        var person = persons.byNumber(number).map(Person::id);
        byte[] subject = vault.hash("keys.app-code.attempts", number.digits());
        return switch (attempts.admit(subject, now)) {
            case Locked locked -> locked(person, Why.LOCKED, now, locked.until());
            case Admitted admitted ->
                judge(person, code, now, subject).orElseGet(() -> wrong(person, now, admitted.lockedUntil()));
        };
    }

    private Optional<KeyAnswer> judge(Optional<PersonId> person, AppCode code, Instant now, byte[] subject) {
        var key = keys.evenPastItsTime(person.orElse(NOBODY));
        var secret = key.map(AppKey::secret).orElse(decoy).open(vault);
        var step = TimeStep.at(now).fitting(secret, code);
        if (key.isEmpty() || step.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(transaction.execute(status -> use(key.get(), step.get(), now, subject)));
    }

    private @Nullable KeyAnswer use(AppKey key, TimeStep step, Instant now, byte[] subject) {
        if (!keys.use(key, step)) {
            return null;
        }
        attempts.succeeded(subject);
        var person = key.secret().person();
        if (!heldKeys.use(key.id(), now)) {
            return heldKeys.isPastItsTime(key.id(), now) ? pastItsTime(person) : null;
        }
        trail.record(new KeyFact.Used(CODE, person));
        return new KeyAnswer.Proven(new ProvenIdentity(person, CODE, MEANS, now));
    }

    private KeyAnswer pastItsTime(PersonId person) {
        trail.refused(new KeyFact.Refused(CODE, Optional.of(person), Why.PAST_ITS_TIME));
        return KeyAnswer.NotProven.PAST_ITS_TIME;
    }

    private KeyAnswer wrong(Optional<PersonId> person, Instant now, Optional<Instant> lock) {
        if (lock.isPresent()) {
            trail.refused(new KeyFact.Locked(CODE, person, lock.get()));
            return locked(person, Why.WRONG, now, lock.get());
        }
        trail.refused(new KeyFact.Refused(CODE, person, Why.WRONG));
        return new KeyAnswer.NotProven(KeysRefusal.APP_CODE_WRONG, "code", List.of());
    }

    private KeyAnswer locked(Optional<PersonId> person, Why why, Instant now, Instant until) {
        trail.refused(new KeyFact.Refused(CODE, person, why));
        return new KeyAnswer.NotProven(KeysRefusal.KEY_LOCKED, "", wait(now, until));
    }

    /** Hours, or minutes when it is less than one: what a person has to wait, never less. */
    private static List<Object> wait(Instant now, Instant until) {
        long minutes = Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
        return minutes < 60 ? List.of(0L, minutes) : List.of((minutes + 59) / 60, 0L);
    }

    @Override
    public String activationPage() {
        return "/sleutels/app-code";
    }

    @Override
    public boolean move(KeyId key, PersonId from, PersonId to) {
        return keys.move(from, to, vault);
    }

    @Override
    public void forget(KeyId key) {
        keys.remove(key);
    }
}
