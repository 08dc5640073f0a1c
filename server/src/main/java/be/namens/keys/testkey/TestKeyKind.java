package be.namens.keys.testkey;

import be.namens.audit.AuditTrail;
import be.namens.keys.AuthenticationMeans;
import be.namens.keys.DemoPeople;
import be.namens.keys.DemoPerson;
import be.namens.keys.KeyAnswer;
import be.namens.keys.KeyFact;
import be.namens.keys.KeyKind;
import be.namens.keys.KeyResponse;
import be.namens.keys.KeyVisit;
import be.namens.keys.KeysRefusal;
import be.namens.keys.ProvenIdentity;
import be.namens.registers.PersonId;
import be.namens.screens.Option;
import be.namens.screens.Texts;
import be.namens.shared.TheClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The test key: proves nothing, so it exists only in a demo, and a demo starts only on a database that is marked as one. */
@Component
@Profile("demo")
class TestKeyKind implements KeyKind {

    static final String CODE = "test-key";

    private final DemoPeople people;
    private final TestKeySettings settings;
    private final Texts texts;
    private final AuditTrail trail;
    private final TheClock clock;

    TestKeyKind(DemoPeople people, TestKeySettings settings, Texts texts, AuditTrail trail, TheClock clock) {
        this.people = people;
        this.settings = settings;
        this.texts = texts;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public AuthenticationMeans means() {
        return settings.means();
    }

    @Override
    public Map<String, Object> page(KeyVisit visit) {
        var options = people.all().stream()
                .map(person -> new Option(person.person().toString(), person.name(), texts.of(person.description())))
                .toList();
        return Map.of("people", options);
    }

    @Override
    public KeyAnswer prove(KeyVisit visit, KeyResponse response) {
        var picked = person(response.field("person")).flatMap(people::find).map(DemoPerson::person);
        if (picked.isEmpty()) {
            trail.refused(new KeyFact.Refused(CODE, Optional.empty(), KeyFact.Refused.Why.WRONG));
            return new KeyAnswer.NotProven(KeysRefusal.TEST_PERSON_NEEDED, "person", List.of());
        }
        trail.record(new KeyFact.Used(CODE, picked.get()));
        return new KeyAnswer.Proven(new ProvenIdentity(picked.get(), CODE, means(), clock.now()));
    }

    private static Optional<PersonId> person(String text) {
        try {
            return Optional.of(PersonId.of(text));
        } catch (IllegalArgumentException notAnIdentifier) {
            return Optional.empty();
        }
    }
}
