package be.namens.keys.eid;

import be.namens.audit.AuditTrail;
import be.namens.keys.AuthenticationMeans;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyFact;
import be.namens.keys.KeyKind;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.Level;
import be.namens.keys.MeetPerson;
import be.namens.keys.ProvenIdentity;
import be.namens.keys.challenge.Challenges;
import be.namens.keys.eid.CheckCard.Shown;
import be.namens.registers.NationalNumber;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Person;
import be.namens.registers.PersonId;
import be.namens.registers.Persons;
import be.namens.registers.TypedNumber.Invalid;
import be.namens.registers.TypedNumber.Valid;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Conditional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The eID as a key: the page asks the card to sign a number that is good once, and the card's certificate says who it is.
 *
 * <p>Somebody whom Namens has not met is entered with the names of the certificate, which the state wrote. The names of somebody
 * whom it has met stay: a card can be ten years old.
 */
@Component
@Conditional(EidIsOffered.class)
class EidKind implements KeyKind {

    static final String CODE = "eid";

    private static final AuthenticationMeans MEANS = AuthenticationMeans.named("eid", new Level(35, 500));

    /** Longer than any patience, so that who comes too late hears that, and not that nothing was asked. */
    private static final Duration KEPT = Duration.ofHours(1);

    private final CheckCard checkCard;
    private final EidSettings settings;
    private final Challenges challenges;
    private final Optional<CardStandIns> standIns;
    private final Persons persons;
    private final MeetPerson meetPerson;
    private final NationalNumbers numbers;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final TheClock clock;

    EidKind(
            CheckCard checkCard,
            EidSettings settings,
            Challenges challenges,
            Optional<CardStandIns> standIns,
            Persons persons,
            MeetPerson meetPerson,
            NationalNumbers numbers,
            AuditTrail trail,
            TransactionTemplate transaction,
            TheClock clock) {
        this.checkCard = checkCard;
        this.settings = settings;
        this.challenges = challenges;
        this.standIns = standIns;
        this.persons = persons;
        this.meetPerson = meetPerson;
        this.numbers = numbers;
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
    public boolean runsScript() {
        return true;
    }

    @Override
    public Map<String, Object> page(KeyVisit visit) {
        var question = Question.random(clock.now());
        challenges.issue(visit, CODE, question.bytes(), KEPT);
        return Map.of(
                "nonce",
                question.nonce(),
                "standIns",
                standIns.map(CardStandIns::holders).orElseGet(List::of));
    }

    @Override
    public KeyAnswer prove(KeyVisit visit, KeyResponse response) {
        try {
            var asked = challenges.take(visit, CODE).map(Question::of);
            var token = WebEidToken.read(response.fields().getOrDefault("token", ""));
            var question = asked.orElseThrow(() -> new Refused(EidRefusal.EID_QUESTION_OVER))
                    .notOlderThan(settings.patience(), clock.now());
            return prove(checkCard.shown(token, question));
        } catch (Refused refused) {
            return notProven(refused, Optional.empty());
        }
    }

    private KeyAnswer prove(Shown shown) {
        return switch (numbers.read(shown.holder().number())) {
            case Invalid<NationalNumber> none -> throw new Refused(EidRefusal.EID_HOLDER);
            case Valid<NationalNumber> valid -> prove(shown, valid.number());
        };
    }

    private KeyAnswer prove(Shown shown, NationalNumber number) {
        try {
            checkCard.stillHolds(shown);
        } catch (Refused refused) {
            return notProven(refused, persons.byNumber(number).map(Person::id));
        }
        return Objects.requireNonNull(transaction.execute(status -> proven(shown.holder(), number)));
    }

    private KeyAnswer proven(CardHolder holder, NationalNumber number) {
        var person = meetPerson.meet(number, holder.givenName(), holder.familyName(), CODE);
        trail.record(new KeyFact.Used(CODE, person.id()));
        return new KeyAnswer.Proven(new ProvenIdentity(person.id(), CODE, MEANS, clock.now()));
    }

    private KeyAnswer notProven(Refused refused, Optional<PersonId> holder) {
        trail.refused(new EidFact.Refused(holder, refused.reason().code()));
        return new KeyAnswer.NotProven(refused.reason(), "", List.of());
    }
}
