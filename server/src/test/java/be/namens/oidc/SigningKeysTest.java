package be.namens.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import be.namens.testing.NamensTest;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Keys are changed while everything goes on: the next is known before it signs, the last after it has signed. */
@NamensTest
class SigningKeysTest {

    private static final Duration LIFETIME = Duration.ofDays(90);
    private static final Duration OVERLAP = Duration.ofDays(2);

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Vault vault;

    @Autowired
    TheClock realClock;

    @Test
    void oneKeyOverlapsWithTheNext() {
        transaction.executeWithoutResult(status -> {
            // The keys of the running server are put aside for the length of this test.
            database.sql("DELETE FROM oidc.signing_key").update();
            oneRotation();
            status.setRollbackOnly();
        });
    }

    private void oneRotation() {
        var clock = new MovedClock(realClock.now());
        var keys = keys(clock);
        String first = keys.signing().getKeyID();
        assertThat(published(keys)).containsExactly(first);

        clock.move(LIFETIME.minus(OVERLAP).plusHours(1));
        keys.rotate();
        assertThat(published(keys)).hasSize(2).contains(first);
        assertThat(keys.signing().getKeyID()).isEqualTo(first);

        clock.move(OVERLAP);
        String second = keys.signing().getKeyID();
        assertThat(second).isNotEqualTo(first);
        keys.rotate();
        assertThat(published(keys)).containsExactly(first, second);

        clock.move(OVERLAP.plusHours(1));
        keys.rotate();
        assertThat(published(keys)).containsExactly(second);
        assertThat(keys.signing().getKeyID()).isEqualTo(second);
    }

    @Test
    void allProcessesSignWithTheSameKey() {
        assertThat(keys(new MovedClock(realClock.now())).signing().getKeyID())
                .isEqualTo(keys(new MovedClock(realClock.now())).signing().getKeyID());
    }

    @Test
    void privateKeysAreSealedAtRest() {
        keys(new MovedClock(realClock.now()));
        assertThat(database.sql("SELECT encode(sealed, 'escape') FROM oidc.signing_key")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).doesNotContain("kty"));
    }

    private SigningKeys keys(MovedClock clock) {
        var settings =
                new OpSettings(Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofHours(12), LIFETIME, OVERLAP);
        return new SigningKeys(database, transaction, vault, new TheClock(clock), settings);
    }

    private static List<String> published(SigningKeys keys) {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().build()), null).stream()
                .map(JWK::getKeyID)
                .toList();
    }

    private static final class MovedClock extends Clock {

        private Instant now;

        private MovedClock(Instant now) {
            this.now = now;
        }

        private void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return TheClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
