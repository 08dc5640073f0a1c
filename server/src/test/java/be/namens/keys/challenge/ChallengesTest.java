package be.namens.keys.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.keys.KeyVisit;
import be.namens.shared.TheClock;
import be.namens.testing.MovableClock;
import be.namens.testing.NamensTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a key asked is answered once, on the visit where it was asked, and in time. */
@NamensTest
class ChallengesTest {

    private static final byte[] NONCE = "a nonce".getBytes(StandardCharsets.UTF_8);

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T09:00:00Z"));
    private final KeyVisit visit = new KeyVisit("visit " + UUID.randomUUID());
    private Challenges challenges;

    @BeforeEach
    void somethingIsAsked() {
        challenges = new ChallengesInPostgres(database, new TheClock(clock));
        challenges.issue(visit, "eid", NONCE, Duration.ofMinutes(5));
    }

    @Test
    void itIsTakenOnce() {
        assertThat(challenges.find(visit, "eid")).contains(NONCE);
        assertThat(challenges.take(visit, "eid")).contains(NONCE);
        assertThat(challenges.take(visit, "eid")).isEmpty();
        assertThat(challenges.find(visit, "eid")).isEmpty();
    }

    @Test
    void ofManyWhoTakeItAtOnceOneGetsIt() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<byte[]>> take = () -> challenges.take(visit, "eid");
            int got = 0;
            for (var taken : threads.invokeAll(Collections.nCopies(20, take))) {
                got += taken.get().isPresent() ? 1 : 0;
            }
            assertThat(got).isEqualTo(1);
        }
    }

    @Test
    void anotherVisitOrAnotherKindDoesNotGetIt() {
        assertThat(challenges.take(new KeyVisit("visit " + UUID.randomUUID()), "eid"))
                .isEmpty();
        assertThat(challenges.take(visit, "passkey")).isEmpty();
        assertThat(challenges.take(visit, "eid")).contains(NONCE);
    }

    @Test
    void afterItsTimeItIsGoneAndTheNextOneClearsItAway() {
        clock.advance(Duration.ofMinutes(5));
        assertThat(challenges.take(visit, "eid")).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        challenges.issue(new KeyVisit("visit " + UUID.randomUUID()), "eid", NONCE, Duration.ofMinutes(5));
        assertThat(database.sql("SELECT count(*) FROM keys.challenge WHERE visit_hash = ?")
                        .param(visit.hash())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void askingAgainReplacesWhatWasAsked() {
        byte[] second = "another".getBytes(StandardCharsets.UTF_8);
        challenges.issue(visit, "eid", second, Duration.ofMinutes(5));
        assertThat(challenges.take(visit, "eid")).contains(second);
        assertThat(challenges.take(visit, "eid")).isEmpty();
    }

    @Test
    void noRollbackBringsItBack() {
        assertThatThrownBy(() -> transaction.execute(status -> challenges.take(visit, "eid")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(challenges.take(visit, "eid")).contains(NONCE);
    }

    @Test
    void aVisitIsNamedBySomethingLong() {
        assertThatThrownBy(() -> new KeyVisit("short")).isInstanceOf(IllegalArgumentException.class);
        assertThat(visit).hasToString("KeyVisit[…]");
    }
}
