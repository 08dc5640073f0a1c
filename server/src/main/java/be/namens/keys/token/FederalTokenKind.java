package be.namens.keys.token;

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
import be.namens.keys.ProvenIdentity;
import be.namens.keys.challenge.Challenges;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The federal token as a key: a national number, and then the code with the number that is asked.
 *
 * <p>A number that is nobody's and a person without token get the same pages, a number that is as steady, and the same lock after the
 * same work: what is counted is the national number that was typed.
 */
@Component
class FederalTokenKind implements ActivatedKeyKind {

    static final String CODE = "federal-token";

    /** How long a question for a code waits for its answer. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final PersonId NOBODY = PersonId.random();

    private final Tokens tokens;
    private final Attempts attempts;
    private final Challenges challenges;
    private final Persons persons;
    private final NationalNumbers numbers;
    private final HeldKeys heldKeys;
    private final AuthenticationMeans means;
    private final Vault vault;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final TheClock clock;
    private final MadeUpNumber madeUp;

    /** What a code is compared with when there is no card: as much work, and never right. */
    private final KeptCard decoy;

    FederalTokenKind(
            Tokens tokens,
            Attempts attempts,
            Challenges challenges,
            Persons persons,
            NationalNumbers numbers,
            HeldKeys heldKeys,
            TokenSettings settings,
            Vault vault,
            AuditTrail trail,
            TransactionTemplate transaction,
            TheClock clock) {
        this.tokens = tokens;
        this.attempts = attempts;
        this.challenges = challenges;
        this.persons = persons;
        this.numbers = numbers;
        this.heldKeys = heldKeys;
        this.means = settings.authenticationMeans();
        this.vault = vault;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
        this.madeUp = new MadeUpNumber(vault);
        this.decoy = KeptCard.of(NOBODY, Card.random(), vault);
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
    public boolean asksMore() {
        return true;
    }

    @Override
    public KeyAnswer prove(KeyVisit visit, KeyResponse response) {
        if (response.fields().containsKey("code")) {
            return challenges
                    .find(visit, CODE)
                    .map(kept -> answered(visit, AskedCode.open(kept, vault), response.field("code")))
                    .orElseGet(this::over);
        }
        return switch (numbers.read(response.field("number"))) {
            case Invalid<NationalNumber> none -> new KeyAnswer.NotProven(none.reason(), "number", List.of());
            case Valid<NationalNumber> typed -> new KeyAnswer.Asks(ask(visit, typed.number(), token(typed.number())));
        };
    }

    private Optional<Token> token(NationalNumber typed) {
        return tokens.evenPastItsTime(persons.byNumber(typed).map(Person::id).orElse(NOBODY));
    }

    private Map<String, Object> ask(KeyVisit visit, NationalNumber typed, Optional<Token> token) {
        int number = asked(typed, token);
        challenges.issue(visit, CODE, new AskedCode(typed, number).sealed(vault), PATIENCE);
        return Map.of("asked", number);
    }

    /** The number of now; both are always looked up, so that neither takes longer. */
    private int asked(NationalNumber typed, Optional<Token> token) {
        int none = madeUp.at(typed, clock.now());
        return token.map(Token::asked).orElse(none);
    }

    private KeyAnswer answered(KeyVisit visit, AskedCode asked, String typedCode) {
        var token = token(asked.typed());
        var code = TokenCode.typed(typedCode);
        if (code.isEmpty()) {
            return again(visit, asked.typed(), token, TokenRefusal.TOKEN_CODE_NEEDED);
        }
        var now = clock.now();
        byte[] subject = vault.hash("keys.federal-token.attempts", asked.typed().digits());
        var person = persons.byNumber(asked.typed()).map(Person::id);
        return switch (attempts.admit(subject, now)) {
            case Locked locked -> locked(person, Why.LOCKED, now, locked.until());
            case Admitted admitted -> {
                var proven = judge(visit, asked, token, code.get(), subject);
                yield proven.isPresent()
                        ? proven.get()
                        : wrong(visit, asked.typed(), person, now, admitted.lockedUntil());
            }
        };
    }

    private Optional<KeyAnswer> judge(
            KeyVisit visit, AskedCode asked, Optional<Token> token, TokenCode code, byte[] subject) {
        boolean right = token.map(Token::card).orElse(decoy).holds(asked.number(), code, vault);
        if (token.isEmpty() || !right || token.get().asked() != asked.number()) {
            return Optional.empty();
        }
        var proven = Optional.<KeyAnswer>ofNullable(transaction.execute(status -> use(token.get(), subject)));
        proven.ifPresent(done -> challenges.take(visit, CODE));
        return proven;
    }

    private @Nullable KeyAnswer use(Token token, byte[] subject) {
        var now = clock.now();
        if (!tokens.use(token)) {
            return null;
        }
        attempts.succeeded(subject);
        var person = token.card().person();
        if (!heldKeys.use(token.id(), now)) {
            return heldKeys.isPastItsTime(token.id(), now) ? pastItsTime(person) : null;
        }
        trail.record(new KeyFact.Used(CODE, person));
        return new KeyAnswer.Proven(new ProvenIdentity(person, CODE, means, now));
    }

    private KeyAnswer over() {
        trail.refused(new KeyFact.Refused(CODE, Optional.empty(), Why.OVER));
        return new KeyAnswer.NotProven(TokenRefusal.TOKEN_QUESTION_OVER, "", List.of());
    }

    private KeyAnswer pastItsTime(PersonId person) {
        trail.refused(new KeyFact.Refused(CODE, Optional.of(person), Why.PAST_ITS_TIME));
        return KeyAnswer.NotProven.PAST_ITS_TIME;
    }

    private KeyAnswer wrong(
            KeyVisit visit, NationalNumber typed, Optional<PersonId> person, Instant now, Optional<Instant> lock) {
        if (lock.isPresent()) {
            trail.refused(new KeyFact.Locked(CODE, person, lock.get()));
            return locked(person, Why.WRONG, now, lock.get());
        }
        trail.refused(new KeyFact.Refused(CODE, person, Why.WRONG));
        return again(visit, typed, token(typed), TokenRefusal.TOKEN_CODE_WRONG);
    }

    /** Asks again: another number only when the one before was answered meanwhile, as in another browser. */
    private KeyAnswer again(KeyVisit visit, NationalNumber typed, Optional<Token> token, TokenRefusal why) {
        var page = ask(visit, typed, token);
        var problem = new KeyAnswer.NotProven(why, "code", List.of(page.get("asked")));
        return new KeyAnswer.Asks(page, Optional.of(problem));
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
        return "/sleutels/federaal-token";
    }

    @Override
    public boolean move(KeyId key, PersonId from, PersonId to) {
        return tokens.move(from, to);
    }

    @Override
    public void forget(KeyId key) {
        tokens.remove(key);
    }
}
