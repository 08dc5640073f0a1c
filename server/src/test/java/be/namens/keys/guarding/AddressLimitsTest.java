package be.namens.keys.guarding;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.audit.AuditTrail;
import be.namens.keys.AddressLimits;
import be.namens.keys.AddressUse;
import be.namens.keys.NetworkAddress;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import be.namens.testing.MovableClock;
import be.namens.testing.NamensTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One address uses so much within a while; others do not notice, and nobody can read which it was. */
@NamensTest
class AddressLimitsTest {

    private static final int MOST = 6;

    @Autowired
    JdbcClient database;

    @Autowired
    Vault vault;

    @Autowired
    AuditTrail trail;

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-25T09:00:00Z"));
    private final String about = "test " + ThreadLocalRandom.current().nextLong();
    private final NetworkAddress here = NetworkAddress.of("203.0.113.7");
    private AddressLimits limits;

    @BeforeEach
    void sixWithinAnHour() {
        limits = new AddressLimitsInPostgres(
                database,
                new GuardingSettings(MOST, MOST, MOST, MOST, Duration.ofHours(1)),
                vault,
                trail,
                new TheClock(clock));
    }

    @Test
    void ofFiftyAtTheSameTimeSixAreCounted() throws Exception {
        Callable<Boolean> one =
                () -> limits.use(AddressUse.WRONG_ANSWER, here, about).isEmpty();
        try (var guessers = Executors.newFixedThreadPool(10)) {
            var counted = guessers.invokeAll(
                    IntStream.range(0, 50).mapToObj(number -> one).toList());
            assertThat(counted).filteredOn(answer -> answer.resultNow()).hasSize(MOST);
        }
    }

    @Test
    void anotherAddressHasItsOwnRoom() {
        fill();
        assertThat(use()).isPresent();
        assertThat(limits.use(AddressUse.WRONG_ANSWER, NetworkAddress.of("203.0.113.8"), about))
                .isEmpty();
        assertThat(limits.use(AddressUse.BEGINNING, here, about))
                .as("something else")
                .isEmpty();
        assertThat(limits.use(AddressUse.WRONG_ANSWER, here, about + "'s neighbour"))
                .isEmpty();
    }

    @Test
    void roomComesBackEvenlyAndTheAnswerSaysWhen() {
        fill();
        assertThat(use()).contains(Duration.ofMinutes(10));
        clock.advance(Duration.ofMinutes(9));
        assertThat(use()).contains(Duration.ofMinutes(1));
        clock.advance(Duration.ofMinutes(1));
        assertThat(use()).isEmpty();
        assertThat(use()).isPresent();
        clock.advance(Duration.ofHours(1));
        fill();
        assertThat(use()).isPresent();
    }

    @Test
    void whatWasRightTakesNoRoom() {
        for (int time = 0; time < MOST * 3; time++) {
            assertThat(use()).isEmpty();
            limits.takeBack(AddressUse.WRONG_ANSWER, here, about);
        }
    }

    @Test
    void anotherDayItIsAnotherAddress() {
        fill();
        clock.set(Instant.parse("2026-11-25T23:00:00Z")); // midnight in Belgium
        assertThat(use()).isEmpty();
        assertThat(database.sql(
                                "SELECT count(*) FROM keys.address_use WHERE position('203.0.113' IN encode(subject, 'escape')) > 0")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theFactOfARefusalSaysWhatAndNotWhere() {
        long before = lastFact();
        fill();
        use();
        assertThat(database.sql("SELECT fact::text FROM audit.fact WHERE kind = 'address.refused' AND id > ?")
                        .param(before)
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(fact -> assertThat(fact).contains("wrong-answer").doesNotContain("203.0.113"));
    }

    private long lastFact() {
        return database.sql("SELECT coalesce(max(id), 0) FROM audit.fact")
                .query(Long.class)
                .single();
    }

    private void fill() {
        for (int time = 0; time < MOST; time++) {
            assertThat(use()).isEmpty();
        }
    }

    private Optional<Duration> use() {
        return limits.use(AddressUse.WRONG_ANSWER, here, about);
    }
}
