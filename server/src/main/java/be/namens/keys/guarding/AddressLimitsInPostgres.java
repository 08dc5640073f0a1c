package be.namens.keys.guarding;

import be.namens.audit.AuditTrail;
import be.namens.keys.AddressLimits;
import be.namens.keys.AddressUse;
import be.namens.keys.NetworkAddress;
import be.namens.shared.TheClock;
import be.namens.shared.Vault;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The generic cell rate algorithm in one statement: an address may use its room at once, and gets it back evenly. */
@Component
class AddressLimitsInPostgres implements AddressLimits {

    /** PostgreSQL's row lock orders uses that come at the same time, in whatever process. */
    private static final String COUNT = """
            INSERT INTO keys.address_use AS used (subject, full_at)
            VALUES (:subject, :now::timestamptz + make_interval(secs => :part))
            ON CONFLICT (subject) DO UPDATE SET
                full_at = greatest(used.full_at, :now::timestamptz) + make_interval(secs => :part)
            WHERE used.full_at <= :now::timestamptz + make_interval(secs => :room - :part)
            """;

    /** A few with every use: who comes from many addresses pays for clearing them. */
    private static final String FORGET = """
            DELETE FROM keys.address_use WHERE subject IN (
                SELECT subject FROM keys.address_use WHERE full_at < ? ORDER BY full_at LIMIT 10 FOR UPDATE SKIP LOCKED)
            """;

    private static final double NANOS = 1e9;

    private final JdbcClient database;
    private final GuardingSettings settings;
    private final Vault vault;
    private final AuditTrail trail;
    private final TheClock clock;

    AddressLimitsInPostgres(
            JdbcClient database, GuardingSettings settings, Vault vault, AuditTrail trail, TheClock clock) {
        this.database = database;
        this.settings = settings;
        this.vault = vault;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public Optional<Duration> use(AddressUse use, NetworkAddress address, String about) {
        var now = clock.now();
        byte[] subject = subject(use, address, about);
        database.sql(FORGET).param(Timestamp.from(now)).update();
        boolean counted = database.sql(COUNT)
                        .param("subject", subject)
                        .param("now", Timestamp.from(now))
                        .param("part", part(use))
                        .param("room", room())
                        .update()
                == 1;
        if (counted) {
            return Optional.empty();
        }
        trail.refused(new AddressRefused(use));
        return Optional.of(wait(use, subject, now));
    }

    private Duration wait(AddressUse use, byte[] subject, Instant now) {
        double seconds = database.sql("""
                        SELECT extract(epoch FROM full_at - :now::timestamptz) - :room + :part
                        FROM keys.address_use WHERE subject = :subject
                        """)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("part", part(use))
                .param("room", room())
                .query(Double.class)
                .optional()
                .orElse(1.0);
        return Duration.ofSeconds(Math.max(1, (long) Math.ceil(seconds)));
    }

    @Override
    public void takeBack(AddressUse use, NetworkAddress address, String about) {
        database.sql(
                        "UPDATE keys.address_use SET full_at = full_at - make_interval(secs => :part) WHERE subject = :subject")
                .param("subject", subject(use, address, about))
                .param("part", part(use))
                .update();
    }

    /** Another one each day: nobody can follow an address through the table, and a count ends at midnight. */
    private byte[] subject(AddressUse use, NetworkAddress address, String about) {
        return vault.hash("keys.address." + use.text(), clock.today() + " " + address.network() + " " + about);
    }

    private double part(AddressUse use) {
        return room() / settings.most(use);
    }

    private double room() {
        return settings.within().toNanos() / NANOS;
    }
}
