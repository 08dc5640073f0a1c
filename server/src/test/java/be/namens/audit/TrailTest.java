package be.namens.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.namens.testing.NamensTest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The trail keeps what was done with the doing, and what was refused in any case; nobody changes it. */
@NamensTest
class TrailTest {

    @Autowired
    AuditTrail trail;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private final UUID actor = UUID.randomUUID();

    @Test
    void factsOfOneTransactionAreKeptTogether() {
        transaction.executeWithoutResult(status -> {
            trail.record(new Step("step.taken", actor, Map.of("number", "1")));
            trail.record(new Step("step.taken", actor, Map.of("number", "2")));
        });
        assertThat(kinds()).containsExactly("step.taken", "step.taken");
    }

    @Test
    void aFactOfSomethingDoneGoesWithItsRollback() {
        transaction.executeWithoutResult(status -> {
            trail.record(new Step("step.taken", actor, Map.of()));
            status.setRollbackOnly();
        });
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aFactOfARefusalSurvivesTheRollback() {
        transaction.executeWithoutResult(status -> {
            trail.refused(new Step("step.refused", actor, Map.of()));
            status.setRollbackOnly();
        });
        assertThat(kinds()).containsExactly("step.refused");
    }

    @Test
    void aNationalNumberIsNotWritten() {
        assertThatThrownBy(() -> trail.record(new Step("step.taken", actor, Map.of("who", "85.67.30-033.28"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theProgramHasNoPermissionToChangeTheTrail() {
        trail.record(new Step("step.taken", actor, Map.of()));
        for (String change :
                List.of("UPDATE audit.fact SET kind = 'other'", "DELETE FROM audit.fact", "TRUNCATE audit.fact")) {
            assertThatThrownBy(() -> database.sql(change).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void evenTheOwnerIsRefusedByTheTrigger() {
        trail.record(new Step("step.taken", actor, Map.of()));
        for (String change :
                List.of("UPDATE audit.fact SET kind = 'other'", "DELETE FROM audit.fact", "TRUNCATE audit.fact")) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        database.sql("SET LOCAL ROLE NONE").update();
                        database.sql(change).update();
                    }))
                    .rootCause()
                    .hasMessageContaining("append-only");
        }
    }

    private List<String> kinds() {
        return database.sql("SELECT kind FROM audit.fact WHERE actor = ? ORDER BY id")
                .param(actor)
                .query(String.class)
                .list();
    }

    private record Step(String kind, UUID by, Map<String, String> detail) implements Fact {
        @Override
        public Optional<UUID> actor() {
            return Optional.of(by);
        }
    }
}
