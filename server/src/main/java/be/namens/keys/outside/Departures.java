package be.namens.keys.outside;

import be.namens.shared.OpaqueToken;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who left for a provider, found by the {@code state} that they bring back; only its hash is kept. */
@Repository
class Departures {

    /** Longer than any patience, so that who comes too late hears that, and not that nothing was asked. */
    private static final Duration KEPT = Duration.ofHours(2);

    private static final int LONGEST_STATE = 100;

    /** A few with every new one: nothing else clears them. */
    private static final String FORGET = """
            DELETE FROM keys.departure WHERE state_hash IN (
                SELECT state_hash FROM keys.departure WHERE until < ? ORDER BY until LIMIT 10 FOR UPDATE SKIP LOCKED)
            """;

    private final JdbcClient database;
    private final Vault vault;
    private final TheClock clock;

    Departures(JdbcClient database, Vault vault, TheClock clock) {
        this.database = database;
        this.vault = vault;
        this.clock = clock;
    }

    /** Keeps that somebody leaves for this provider, and gives the {@code state} to take along. */
    String keep(String provider, Departure departure) {
        var state = OpaqueToken.random();
        var now = clock.now();
        database.sql(FORGET).param(Timestamp.from(now)).update();
        database.sql("INSERT INTO keys.departure (state_hash, provider, sealed, until) VALUES (?, ?, ?, ?)")
                .params(
                        state.hash(),
                        provider,
                        vault.seal(purpose(provider), departure.text()),
                        Timestamp.from(now.plus(KEPT)))
                .update();
        return state.value();
    }

    /** Also when it has served already. */
    Optional<Departure> find(String provider, String state) {
        return look(
                "SELECT sealed FROM keys.departure WHERE state_hash = ? AND provider = ? AND until > ?",
                provider,
                state);
    }

    /** Uses it up: of any number who take it at the same time one gets it. Called outside a transaction. */
    Optional<Departure> take(String provider, String state) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A departure is taken outside a transaction: no rollback brings it back");
        }
        return look("""
                UPDATE keys.departure SET served = true
                WHERE state_hash = ? AND provider = ? AND until > ? AND NOT served RETURNING sealed
                """, provider, state);
    }

    private Optional<Departure> look(String sql, String provider, String state) {
        if (state.isBlank() || state.length() > LONGEST_STATE) {
            return Optional.empty();
        }
        return database.sql(sql)
                .params(new OpaqueToken(state).hash(), provider, Timestamp.from(clock.now()))
                .query(byte[].class)
                .optional()
                .map(kept -> Departure.read(vault.openText(purpose(provider), kept)));
    }

    private static String purpose(String provider) {
        return "keys.departure:" + provider;
    }
}
