package be.namens.keys.smscode;

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
import be.namens.messages.Channels;
import be.namens.messages.MessageKind;
import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.registers.TypedNumber.Invalid;
import be.namens.registers.TypedNumber.Valid;
import be.namens.shared.Refusal;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The SMS code as a key: a national number, and then the code that arrives at the telephone that the person confirmed.
 *
 * <p>A number that is nobody's and a person without this key see the same pages and answers, after the same work: a code is made,
 * asked and counted for them too, and is sent to nobody.
 */
@Component
@Conditional(SmsIsOffered.class)
class SmsCodeKind implements ActivatedKeyKind {

    static final String CODE = "sms-code";

    private static final AuthenticationMeans MEANS = AuthenticationMeans.named("csamsms", new Level(25, 400));
    private static final PersonId NOBODY = PersonId.random();

    private final SmsKeys keys;
    private final SendCode sendCode;
    private final Channels channels;
    private final Attempts attempts;
    private final Persons persons;
    private final NationalNumbers numbers;
    private final HeldKeys heldKeys;
    private final Vault vault;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final TheClock clock;

    SmsCodeKind(
            SmsKeys keys,
            SendCode sendCode,
            Channels channels,
            Attempts attempts,
            Persons persons,
            NationalNumbers numbers,
            HeldKeys heldKeys,
            Vault vault,
            AuditTrail trail,
            TransactionTemplate transaction,
            TheClock clock) {
        this.keys = keys;
        this.sendCode = sendCode;
        this.channels = channels;
        this.attempts = attempts;
        this.persons = persons;
        this.numbers = numbers;
        this.heldKeys = heldKeys;
        this.vault = vault;
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
        return MEANS;
    }

    @Override
    public Map<String, Object> page(KeyVisit visit) {
        return Map.of("outOfOrder", channels.state(MessageKind.SMS) != Channels.State.OPEN);
    }

    @Override
    public boolean asksMore() {
        return true;
    }

    @Override
    public KeyAnswer prove(KeyVisit visit, KeyResponse response) {
        if (response.field("step").equals("code")) {
            return response.field("again").isEmpty() ? answer(visit, response.field("code")) : again(visit);
        }
        return switch (numbers.read(response.field("number"))) {
            case Invalid<NationalNumber> none -> new KeyAnswer.NotProven(none.reason(), "number", List.of());
            case Valid<NationalNumber> typed -> begin(visit, typed.number());
        };
    }

    private KeyAnswer begin(KeyVisit visit, NationalNumber number) {
        var person = persons.byNumber(number).map(Person::id);
        var key = keys.evenPastItsTime(person.orElse(NOBODY));
        var subject = KeyedHash.of("keys.sms-code.attempts", number.digits(), vault);
        var refused = ask(visit, subject, person, key);
        if (refused.isEmpty()) {
            return new KeyAnswer.Asks(Map.of());
        }
        return isAsked(visit, subject) ? new KeyAnswer.Asks(Map.of(), refused) : refused.get();
    }

    /** Who types the number once more goes on with the code that is under way. */
    private boolean isAsked(KeyVisit visit, KeyedHash subject) {
        return keys.asked(visit, clock.now())
                .filter(question -> question.subject().is(subject))
                .isPresent();
    }

    /** A new code on the same visit; what was asked before stands when it is too early. */
    private KeyAnswer again(KeyVisit visit) {
        var asked = keys.asked(visit, clock.now());
        if (asked.isEmpty()) {
            return over(Optional.empty());
        }
        var person = asked.get().holder().map(SmsQuestion.Holder::person);
        var key = keys.evenPastItsTime(person.orElse(NOBODY));
        return new KeyAnswer.Asks(Map.of(), ask(visit, asked.get().subject(), person, key));
    }

    /** Empty when it was asked. */
    private Optional<KeyAnswer.NotProven> ask(
            KeyVisit visit, KeyedHash subject, Optional<PersonId> person, Optional<SmsKey> key) {
        if (channels.state(MessageKind.SMS) != Channels.State.OPEN) {
            trail.refused(new KeyFact.Refused(CODE, person, Why.OUT_OF_ORDER));
            return Optional.of(no(SmsRefusal.SMS_OUT_OF_ORDER, ""));
        }
        var now = clock.now();
        return switch (keys.takeTurn(subject, now)) {
            case Turn.Wait wait -> {
                trail.refused(new KeyFact.Refused(CODE, person, Why.TOO_SOON));
                yield Optional.of(no(SmsRefusal.SMS_CODE_WAIT, "", seconds(now, wait.until())));
            }
            case Turn.Tomorrow tomorrow -> {
                trail.refused(new KeyFact.Refused(CODE, person, Why.TOO_MANY));
                yield Optional.of(no(SmsRefusal.SMS_CODE_TOO_MANY, ""));
            }
            case Turn.Now yes -> {
                var code = SmsCode.random();
                var holder = key.map(held -> new SmsQuestion.Holder(held.person(), held.id()));
                keys.ask(visit, new SmsQuestion(subject, holder, code.hash(vault), 0), now);
                key.ifPresent(held -> sendCode.sendUnseen(held, code));
                yield Optional.empty();
            }
        };
    }

    private KeyAnswer answer(KeyVisit visit, String typed) {
        var code = SmsCode.typed(typed);
        var now = clock.now();
        var asked = keys.asked(visit, now);
        if (asked.isEmpty()) {
            return over(Optional.empty());
        }
        if (code.isEmpty()) {
            return new KeyAnswer.Asks(Map.of(), Optional.of(no(SmsRefusal.SMS_CODE_NEEDED, "code")));
        }
        var person = asked.get().holder().map(SmsQuestion.Holder::person);
        return switch (attempts.admit(asked.get().subject().bytes(), now)) {
            case Locked locked -> locked(person, Why.LOCKED, now, locked.until());
            case Admitted admitted ->
                keys.tryToAnswer(visit, now)
                        .map(question -> judge(visit, question, code.get(), now, admitted))
                        .orElseGet(() -> over(person));
        };
    }

    private KeyAnswer judge(KeyVisit visit, SmsQuestion question, SmsCode code, Instant now, Admitted admitted) {
        if (question.isAnsweredBy(code.hash(vault))) {
            Optional<KeyAnswer> proven = Optional.ofNullable(transaction.execute(status -> use(visit, question, now)));
            if (proven.isPresent()) {
                return proven.get();
            }
        }
        var person = question.holder().map(SmsQuestion.Holder::person);
        if (admitted.lockedUntil().isPresent()) {
            trail.refused(
                    new KeyFact.Locked(CODE, person, admitted.lockedUntil().get()));
            return locked(person, Why.WRONG, now, admitted.lockedUntil().get());
        }
        trail.refused(new KeyFact.Refused(CODE, person, Why.WRONG));
        return question.wasLastTry()
                ? no(SmsRefusal.SMS_CODE_OVER, "")
                : new KeyAnswer.Asks(Map.of(), Optional.of(no(SmsRefusal.SMS_CODE_WRONG, "code")));
    }

    private @Nullable KeyAnswer use(KeyVisit visit, SmsQuestion question, Instant now) {
        var holder = question.holder().orElseThrow();
        if (!keys.use(visit, question)) {
            return null;
        }
        attempts.succeeded(question.subject().bytes());
        if (!heldKeys.use(holder.key(), now)) {
            return heldKeys.isPastItsTime(holder.key(), now) ? pastItsTime(holder.person()) : null;
        }
        trail.record(new KeyFact.Used(CODE, holder.person()));
        return new KeyAnswer.Proven(new ProvenIdentity(holder.person(), CODE, MEANS, now));
    }

    private KeyAnswer pastItsTime(PersonId person) {
        trail.refused(new KeyFact.Refused(CODE, Optional.of(person), Why.PAST_ITS_TIME));
        return KeyAnswer.NotProven.PAST_ITS_TIME;
    }

    private KeyAnswer locked(Optional<PersonId> person, Why why, Instant now, Instant until) {
        trail.refused(new KeyFact.Refused(CODE, person, why));
        long minutes = Math.max(1, Duration.between(now, until).plusSeconds(59).toMinutes());
        return minutes < 60
                ? no(KeysRefusal.KEY_LOCKED, "", 0L, minutes)
                : no(KeysRefusal.KEY_LOCKED, "", (minutes + 59) / 60, 0L);
    }

    private KeyAnswer over(Optional<PersonId> person) {
        trail.refused(new KeyFact.Refused(CODE, person, Why.OVER));
        return no(SmsRefusal.SMS_CODE_OVER, "");
    }

    private static KeyAnswer.NotProven no(Refusal reason, String field, Object... values) {
        return new KeyAnswer.NotProven(reason, field, List.of(values));
    }

    static long seconds(Instant now, Instant until) {
        return Math.max(1, Duration.between(now, until).plusMillis(999).toSeconds());
    }

    @Override
    public String activationPage() {
        return "/sleutels/sms-code";
    }

    @Override
    public boolean move(KeyId key, PersonId from, PersonId to) {
        return keys.move(from, to);
    }

    @Override
    public void forget(KeyId key) {
        keys.remove(key);
    }
}
