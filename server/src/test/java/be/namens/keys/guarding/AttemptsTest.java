package be.namens.keys.guarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.testing.NamensTest;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Guesses are counted before they are judged, for all processes together, and every lock is longer than the one before. */
@NamensTest
class AttemptsTest {

    private static final Instant START = Instant.parse("2026-11-22T09:00:00Z");

    @Autowired
    Attempts attempts;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final byte[] subject = new byte[32];

    AttemptsTest() {
        new SecureRandom().nextBytes(subject);
    }

    @Test
    void fiveAreAdmittedAndTheLastOneCarriesTheLockThatFollows() {
        assertThat(admit(START, 4)).containsOnly(new AttemptAnswer.Admitted(Optional.empty()));
        var end = START.plus(Duration.ofMinutes(1));
        assertThat(attempts.admit(subject, START)).isEqualTo(new AttemptAnswer.Admitted(Optional.of(end)));
        assertThat(attempts.admit(subject, START)).isEqualTo(new AttemptAnswer.Locked(end));
    }

    @Test
    void aLockEndsAtItsInstantAndNotBefore() {
        admit(START, 5);
        var end = START.plus(Duration.ofMinutes(1));
        assertThat(attempts.admit(subject, end.minusMillis(1))).isEqualTo(new AttemptAnswer.Locked(end));
        assertThat(attempts.admit(subject, end)).isEqualTo(new AttemptAnswer.Admitted(Optional.empty()));
    }

    @Test
    void everyLockIsLongerUntilTheLongestWhichStays() {
        var now = START;
        var locks = new ArrayList<Duration>();
        for (int round = 0; round < 7; round++) {
            admit(now, 4);
            var last = (AttemptAnswer.Admitted) attempts.admit(subject, now);
            var end = last.lockedUntil().orElseThrow();
            locks.add(Duration.between(now, end));
            now = end;
        }
        assertThat(locks)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(30),
                        Duration.ofHours(2),
                        Duration.ofHours(24),
                        Duration.ofHours(24),
                        Duration.ofHours(24));
    }

    @Test
    void anAttemptDuringALockDoesNotMakeItLonger() {
        admit(START, 5);
        admit(START.plusSeconds(30), 20);
        assertThat(attempts.admit(subject, START.plusSeconds(60))).isInstanceOf(AttemptAnswer.Admitted.class);
    }

    @Test
    void aSuccessStartsTheCountAgain() {
        admit(START, 5);
        admit(START.plusSeconds(60), 4);
        attempts.succeeded(subject);
        assertThat(admit(START.plusSeconds(61), 4)).containsOnly(new AttemptAnswer.Admitted(Optional.empty()));
        assertThat(attempts.admit(subject, START.plusSeconds(61)))
                .isEqualTo(new AttemptAnswer.Admitted(Optional.of(START.plusSeconds(121))));
    }

    @Test
    void thirtyDaysAfterTheLastWrongAnswerTheCountStartsAgain() {
        admit(START, 4);
        var later = START.plus(Duration.ofDays(30));
        assertThat(attempts.admit(subject, later)).isInstanceOf(AttemptAnswer.Admitted.class);
        assertThat(attempts.admit(subject, later)).isInstanceOf(AttemptAnswer.Locked.class);

        var muchLater = later.plus(Duration.ofDays(30)).plusMillis(1);
        assertThat(admit(muchLater, 4)).containsOnly(new AttemptAnswer.Admitted(Optional.empty()));
    }

    @Test
    void whatIsForgottenIsAlsoClearedAway() {
        var longAgo = Instant.parse("1990-01-01T00:00:00Z");
        admit(longAgo, 3);
        new SecureRandom().nextBytes(subject);
        admit(longAgo.plus(Duration.ofDays(31)), 1);
        assertThat(database.sql("SELECT count(*) FROM keys.attempts WHERE last_at = ?")
                        .param(Timestamp.from(longAgo))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ofFiftyAtTheSameTimeFiveAreAdmitted() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<AttemptAnswer>> guesses = IntStream.range(0, 50)
                    .<Callable<AttemptAnswer>>mapToObj(number -> () -> attempts.admit(subject, START))
                    .toList();
            int admitted = 0;
            for (var answer : threads.invokeAll(guesses)) {
                if (answer.get() instanceof AttemptAnswer.Admitted) {
                    admitted++;
                }
            }
            assertThat(admitted).isEqualTo(5);
        }
    }

    @Test
    void countingInATransactionIsRefusedBecauseARollbackWouldTakeItBack() {
        assertThatThrownBy(() -> transaction.execute(status -> attempts.admit(subject, START)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rollback");
    }

    @Test
    void aRuleWithoutLocksOrThatForgetsTooSoonDoesNotExist() {
        var locks = List.of(Duration.ofHours(1));
        assertThatThrownBy(() -> new GuardingRule(1, locks, Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GuardingRule(5, List.of(), Duration.ofDays(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new GuardingRule(5, locks, Duration.ofHours(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<AttemptAnswer> admit(Instant at, int times) {
        return IntStream.range(0, times)
                .mapToObj(number -> attempts.admit(subject, at))
                .toList();
    }
}
