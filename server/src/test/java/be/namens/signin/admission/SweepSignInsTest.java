package be.namens.signin.admission;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.keys.AuthenticationMeans;
import be.namens.keys.Level;
import be.namens.keys.ProvenIdentity;
import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import be.namens.signin.Device;
import be.namens.signin.SignInRequest;
import be.namens.signin.SomeEService;
import be.namens.signin.journey.JourneyAnswer;
import be.namens.signin.journey.Journeys;
import be.namens.signin.session.Sessions;
import be.namens.testing.Belgium;
import be.namens.testing.NamensTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is long over goes; what still counts, or can still explain itself, stays. */
@NamensTest
class SweepSignInsTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    SweepSignIns sweepSignIns;

    @Autowired
    Journeys journeys;

    @Autowired
    Sessions sessions;

    @Autowired
    TheClock clock;

    @Autowired
    JdbcClient database;

    private final OpaqueToken browser = OpaqueToken.random();

    @Test
    void aJourneyGoesADayAfterItsEnd() {
        String current = journey("10 minutes");
        String over = journey("-23 hours");
        String longOver = journey("-25 hours");

        sweepSignIns.sweep();

        assertThat(journeys.find(current, browser)).isInstanceOf(JourneyAnswer.UnderWay.class);
        assertThat(journeys.find(over, browser)).isInstanceOf(JourneyAnswer.Expired.class);
        assertThat(journeys.find(longOver, browser)).isInstanceOf(JourneyAnswer.Unknown.class);
    }

    @Test
    void aSessionGoesADayAfterItsEnd() {
        var live = session("1 hour");
        var longOver = session("-25 hours");

        sweepSignIns.sweep();

        assertThat(sessions.find(live)).isPresent();
        assertThat(count(live)).isEqualTo(1);
        assertThat(count(longOver)).isZero();
    }

    @Test
    void thatASessionWasEndedIsKnownForAsLongAsATokenOfItCanLive() {
        var token = session("1 hour");
        UUID ended = sessions.end(token).orElseThrow().session();

        assertThat(endsAt(token)).isAfter(clock.now().plus(Duration.ofDays(30)));
        sweepSignIns.sweep();
        assertThat(sessions.isEnded(ended)).isTrue();
    }

    private String journey(String ends) {
        var request = new SignInRequest(
                SomeEService.open().build(), Set.of(), false, false, Optional.empty(), Optional.empty(), "/resume");
        var begun = journeys.begin(request, browser);
        database.sql("UPDATE signin.journey SET ends_at = now() + ?::interval WHERE id_hash = ?")
                .param(ends)
                .param(begun.id().hash())
                .update();
        return begun.id().value();
    }

    private OpaqueToken session(String ends) {
        var token = OpaqueToken.random();
        var person = new Belgium(context).person("An", "Peeters");
        sessions.open(
                token,
                new ProvenIdentity(
                        person.id(),
                        "app-code",
                        AuthenticationMeans.named("csamtotp", new Level(26, 400)),
                        clock.now()),
                Device.UNKNOWN);
        database.sql("UPDATE signin.session SET ends_at = now() + ?::interval WHERE token_hash = ?")
                .param(ends)
                .param(token.hash())
                .update();
        return token;
    }

    private int count(OpaqueToken token) {
        return database.sql("SELECT count(*) FROM signin.session WHERE token_hash = ?")
                .param(token.hash())
                .query(Integer.class)
                .single();
    }

    private Instant endsAt(OpaqueToken token) {
        return database.sql("SELECT ends_at FROM signin.session WHERE token_hash = ?")
                .param(token.hash())
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .single();
    }
}
