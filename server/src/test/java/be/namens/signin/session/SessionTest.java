package be.namens.signin.session;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import be.namens.keys.ProvenIdentity;
import be.namens.registers.Person;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import be.namens.signin.Choice;
import be.namens.signin.Device;
import be.namens.signin.SignInSettings;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session lives in the database, for a while, and opens for whoever shows its token. */
@NamensTest
class SessionTest {

    private static final SignInSettings SETTINGS =
            new SignInSettings(Duration.ofHours(12), Duration.ofHours(1), Duration.ofMinutes(30));

    @Autowired
    JdbcClient database;

    @Autowired
    EndSession endSession;

    @Autowired
    ApplicationContext context;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final OpaqueToken token = OpaqueToken.random();
    private Person person;
    private Person other;

    @BeforeEach
    void people() {
        var belgium = new Belgium(context);
        person = belgium.person("An", "Peeters");
        other = belgium.person("Bo", "Claes");
    }

    @Test
    void itIsFoundWithItsPersonAndProof() {
        UUID id = at(start).open(token, proof(person, start), Device.UNKNOWN);

        assertThat(at(start).find(token)).hasValueSatisfying(found -> {
            assertThat(found.id()).isEqualTo(id);
            assertThat(found.person()).isEqualTo(person);
            assertThat(found.identity()).isEqualTo(proof(person, start));
            assertThat(found.choice()).isEmpty();
        });
    }

    @Test
    void aProgramThatStartsLaterFindsItToo() {
        at(start).open(token, proof(person, start), Device.UNKNOWN);

        var afterRestart = new SessionsInPostgres(database, clock(start.plusSeconds(5)), SETTINGS);
        assertThat(afterRestart.find(token)).isPresent();
    }

    @Test
    void anyOtherTokenOpensNothing() {
        at(start).open(token, proof(person, start), Device.UNKNOWN);

        assertThat(at(start).find(OpaqueToken.random())).isEmpty();
    }

    @Test
    void onlyTheHashOfTheTokenIsKept() {
        UUID id = at(start).open(token, proof(person, start), Device.UNKNOWN);

        String row = database.sql("SELECT session::text FROM signin.session WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(token.value());
    }

    @Test
    void itEndsWhenItIsNotUsedForAnHour() {
        at(start).open(token, proof(person, start), Device.UNKNOWN);

        assertThat(at(start.plus(Duration.ofMinutes(59))).find(token)).isPresent();
        assertThat(at(start.plus(Duration.ofMinutes(118))).find(token)).isPresent();
        assertThat(at(start.plus(Duration.ofMinutes(178))).find(token)).isEmpty();
    }

    @Test
    void itEndsTwelveHoursAfterTheProofHoweverMuchItIsUsed() {
        at(start).open(token, proof(person, start), Device.UNKNOWN);
        for (int minutes = 50; minutes < 12 * 60; minutes += 50) {
            assertThat(at(start.plus(Duration.ofMinutes(minutes))).find(token)).isPresent();
        }

        assertThat(at(start.plus(Duration.ofHours(12))).find(token)).isEmpty();
    }

    @Test
    void itsUseIsNotedAtMostOnceAMinute() {
        UUID id = at(start).open(token, proof(person, start), Device.UNKNOWN);

        at(start.plusSeconds(59)).find(token);
        assertThat(lastSeen(id)).isEqualTo(start);
        at(start.plusSeconds(60)).find(token);
        assertThat(lastSeen(id)).isEqualTo(start.plusSeconds(60));
    }

    @Test
    void aNewProofGivesItAnotherTokenAndTheOldOneOpensNothing() {
        UUID id = at(start).open(token, proof(person, start), Device.UNKNOWN);
        var next = OpaqueToken.random();
        Instant later = start.plus(Duration.ofMinutes(10));

        assertThat(at(later).renew(id, next, proof(person, later))).isTrue();
        assertThat(at(later).find(token)).isEmpty();
        assertThat(at(later).find(next)).hasValueSatisfying(found -> {
            assertThat(found.id()).isEqualTo(id);
            assertThat(found.identity().at()).isEqualTo(later);
        });
        assertThat(at(later.plus(SETTINGS.idle()).minusSeconds(1)).find(next)).isPresent();
    }

    @Test
    void theProofOfSomebodyElseDoesNotRenewIt() {
        UUID id = at(start).open(token, proof(person, start), Device.UNKNOWN);

        assertThat(at(start).renew(id, OpaqueToken.random(), proof(other, start)))
                .isFalse();
        assertThat(at(start).find(token)).map(Session::person).contains(person);
    }

    @Test
    void anEndedSessionCannotBeRenewedOrGivenAnotherToken() {
        UUID id = at(start).open(token, proof(person, start), Device.UNKNOWN);
        assertThat(at(start).end(token)).contains(new Sessions.Ended(id, person.id()));

        assertThat(at(start).find(token)).isEmpty();
        assertThat(at(start).renew(id, OpaqueToken.random(), proof(person, start)))
                .isFalse();
        assertThat(at(start).replaceToken(id, OpaqueToken.random())).isFalse();
        assertThat(at(start).end(token)).isEmpty();
    }

    @Test
    void theChoiceIsKeptAndWhenForgottenStillMarkedTheNextTime() {
        at(start).open(token, proof(person, start), Device.UNKNOWN);
        var choice = Choice.read("0206731645").orElseThrow();
        at(start).choose(at(start).find(token).orElseThrow(), choice);
        assertThat(at(start).find(token).flatMap(Session::choice)).contains(choice);

        at(start).forgetChoice(token);
        assertThat(at(start).find(token).flatMap(Session::choice)).isEmpty();
        assertThat(at(start).lastChoice(person.id())).contains(choice);
        assertThat(at(start).lastChoice(other.id())).isEmpty();

        at(start).choose(at(start).find(token).orElseThrow(), new Choice.Oneself());
        assertThat(at(start).lastChoice(person.id())).contains(new Choice.Oneself());
    }

    @Test
    void itsEndIsAFactWithThePersonAndIsWrittenOnce() {
        UUID id = at(start).open(token, proof(person, start), Device.UNKNOWN);

        endSession.end(token);
        endSession.end(token);

        List<String> facts = database.sql(
                        "SELECT detail->>'session' FROM audit.fact WHERE kind = 'session.ended' AND actor = ?")
                .param(person.id().value())
                .query(String.class)
                .list();
        assertThat(facts).containsExactly(id.toString());
    }

    private SessionsInPostgres at(Instant instant) {
        return new SessionsInPostgres(database, clock(instant), SETTINGS);
    }

    private static TheClock clock(Instant instant) {
        return new TheClock(Clock.fixed(instant, TheClock.ZONE));
    }

    private static ProvenIdentity proof(Person of, Instant at) {
        return new ProvenIdentity(of.id(), "app-code", AuthenticationMeans.named("csamtotp", new Level(26, 400)), at);
    }

    private Instant lastSeen(UUID id) {
        return database.sql("SELECT last_seen_at FROM signin.session WHERE id = ?")
                .param(id)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
