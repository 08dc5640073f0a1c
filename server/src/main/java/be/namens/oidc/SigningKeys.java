package be.namens.oidc;

import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keys that sign tokens (RS256), shared by all processes through the database.
 *
 * <p>A key is published before it signs and after it has signed, so that a client that reads our keys now and then always finds
 * the one that it needs.
 */
@Component
class SigningKeys implements JWKSource<SecurityContext> {

    private static final int RSA_BITS = 2048;
    private static final String PURPOSE = "signing key of the OpenID Provider";
    /** Of all processes one rotates; the number is ours alone. */
    private static final long LOCK = 0x6e616d656e73_01L;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Vault vault;
    private final TheClock clock;
    private final OpSettings settings;

    private volatile Published published = new Published(List.of());

    SigningKeys(
            JdbcClient database, TransactionTemplate transaction, Vault vault, TheClock clock, OpSettings settings) {
        this.database = database;
        this.transaction = transaction;
        this.vault = vault;
        this.clock = clock;
        this.settings = settings;
        rotate();
    }

    /** The key that signs now. */
    RSAKey signing() {
        return published.signingAt(clock.now());
    }

    /** All keys, for {@code /op/v1/keys} and for signing. */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(
                new JWKSet(List.copyOf(published.keys.stream().map(Key::jwk).toList())));
    }

    /** Makes the next key in time, lets old ones go, and reads what other processes made. */
    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void rotate() {
        Instant now = clock.now();
        transaction.executeWithoutResult(status -> {
            database.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query(rs -> {});
            var keys = read();
            if (keys.isEmpty()) {
                make(now, now);
            } else if (youngest(keys)
                    .signsFrom()
                    .plus(settings.keyLifetime())
                    .isBefore(now.plus(settings.keyOverlap()))) {
                retire(now);
                make(now, now.plus(settings.keyOverlap()));
            }
            database.sql("DELETE FROM oidc.signing_key WHERE published_until < ?")
                    .param(Timestamp.from(now))
                    .update();
        });
        published = new Published(read());
    }

    private static Key youngest(List<Key> keys) {
        return keys.getLast();
    }

    private void retire(Instant now) {
        database.sql("UPDATE oidc.signing_key SET published_until = ? WHERE published_until IS NULL")
                .param(Timestamp.from(now.plus(settings.keyOverlap().multipliedBy(2))))
                .update();
    }

    private void make(Instant now, Instant signsFrom) {
        try {
            RSAKey key = new RSAKeyGenerator(RSA_BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
            database.sql("INSERT INTO oidc.signing_key (kid, sealed, made_at, signs_from) VALUES (?, ?, ?, ?)")
                    .param(key.getKeyID())
                    .param(vault.seal(PURPOSE, key.toJSONString()))
                    .param(Timestamp.from(now))
                    .param(Timestamp.from(signsFrom))
                    .update();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("This platform cannot make an RSA key", impossible);
        }
    }

    private List<Key> read() {
        return database.sql("SELECT sealed, signs_from FROM oidc.signing_key ORDER BY signs_from, made_at")
                .query((rs, number) -> new Key(
                        parse(vault.openText(PURPOSE, rs.getBytes("sealed"))),
                        rs.getTimestamp("signs_from").toInstant()))
                .list();
    }

    private static RSAKey parse(String json) {
        try {
            return RSAKey.parse(json);
        } catch (ParseException corrupt) {
            throw new IllegalStateException("A signing key in the database cannot be read", corrupt);
        }
    }

    private record Key(RSAKey jwk, Instant signsFrom) {}

    /** By the moment from which each signs. */
    private record Published(List<Key> keys) {

        RSAKey signingAt(Instant now) {
            return keys.stream()
                    .filter(key -> !key.signsFrom.isAfter(now))
                    .reduce((older, younger) -> younger)
                    .orElseThrow(() -> new IllegalStateException("There is no key to sign with"))
                    .jwk;
        }
    }
}
