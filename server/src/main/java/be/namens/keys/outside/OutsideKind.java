package be.namens.keys.outside;

import be.namens.audit.AuditTrail;
import be.namens.keys.AuthenticationMeans;
import be.namens.keys.ElsewhereKind;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyFact;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.MeetPerson;
import be.namens.keys.ProvenIdentity;
import be.namens.registers.NationalNumbers;
import be.namens.registers.Person;
import be.namens.registers.Persons;
import be.namens.shared.Refusal;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.support.TransactionTemplate;

/** One outside OpenID Provider as a key: the browser goes there, and what it brings back is taken to the provider and judged. */
final class OutsideKind implements ElsewhereKind {

    private final OutsideProvider provider;
    private final Discovery discovery;
    private final Departures departures;
    private final Ask ask;
    private final Hear hear;
    private final Persons persons;
    private final MeetPerson meetPerson;
    private final AuditTrail trail;
    private final TransactionTemplate transaction;
    private final TheClock clock;

    OutsideKind(
            OutsideProvider provider,
            Departures departures,
            NationalNumbers numbers,
            Persons persons,
            MeetPerson meetPerson,
            AuditTrail trail,
            TransactionTemplate transaction,
            TheClock clock) {
        this.provider = provider;
        this.discovery = new Discovery(provider, clock);
        this.departures = departures;
        this.ask = new Ask(provider);
        this.hear = new Hear(provider, ask, numbers, clock);
        this.persons = persons;
        this.meetPerson = meetPerson;
        this.trail = trail;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String code() {
        return provider.code();
    }

    @Override
    public AuthenticationMeans means() {
        return Collections.max(everyMeans());
    }

    @Override
    public List<AuthenticationMeans> everyMeans() {
        return provider.levels().values().stream().distinct().toList();
    }

    @Override
    public String template() {
        return "outside";
    }

    @Override
    public Map<String, Object> page(KeyVisit visit) {
        return Map.of("provider", provider.name());
    }

    @Override
    public Optional<Refusal> reason(String code) {
        return OutsideRefusal.withCode(code).map(Refusal.class::cast);
    }

    @Override
    public KeyAnswer leave(KeyVisit visit, Predicate<AuthenticationMeans> accepted) {
        try {
            var metadata = discovery.current();
            var left = Departure.from(visit, clock.now());
            String state = departures.keep(code(), left);
            return new KeyAnswer.Elsewhere(
                    ask.address(metadata, left, state, accepted, LocaleContextHolder.getLocale()));
        } catch (Refused refused) {
            return notProven(refused, "");
        }
    }

    @Override
    public Optional<KeyVisit> visitOf(KeyResponse response) {
        return departures.find(code(), BroughtBack.of(response).state()).map(Departure::visit);
    }

    @Override
    public KeyAnswer prove(KeyVisit visit, KeyResponse response) {
        var back = BroughtBack.of(response);
        try {
            var left = departures
                    .take(code(), back.state())
                    .filter(departure -> departure.visit().equals(visit))
                    .orElseThrow(() -> new Refused(OutsideRefusal.OUTSIDE_NOTHING_ASKED))
                    .notOlderThan(provider.settings().patience(), clock.now());
            var metadata = discovery.current();
            String codeForTokens = back.codeFrom(provider, metadata);
            var told = hear.told(metadata, left, back.state(), codeForTokens);
            return Objects.requireNonNull(transaction.execute(status -> proven(told)));
        } catch (Refused refused) {
            return notProven(refused, back.said());
        }
    }

    private KeyAnswer proven(Told told) {
        var person = person(told);
        trail.record(new KeyFact.Used(code(), person.id()));
        return new KeyAnswer.Proven(new ProvenIdentity(person.id(), code(), told.means(), clock.now()));
    }

    private Person person(Told told) {
        if (told.familyName().isEmpty()) {
            return persons.byNumber(told.number()).orElseThrow(() -> new Refused(OutsideRefusal.OUTSIDE_NAME));
        }
        return meetPerson.meet(told.number(), told.givenName(), told.familyName(), code());
    }

    private KeyAnswer notProven(Refused refused, String said) {
        trail.refused(new OutsideFact.Refused(code(), refused.reason().code(), said));
        return new KeyAnswer.NotProven(refused.reason(), "", List.of(provider.name()));
    }

    /** Our public keys towards this provider, as JSON. */
    String publishedKeys() {
        return provider.keys().published();
    }
}
