package be.namens.registers;

import java.sql.Timestamp;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Notes as of when it is true what the register holds of a single enterprise. */
@Component
class Told {

    private final JdbcClient database;

    Told(JdbcClient database) {
        this.database = database;
    }

    /**
     * What comes now is true as of an instant; until the transaction ends nobody else changes this enterprise.
     *
     * @return false when something was told that is true as of later: then what comes now is passed over
     */
    boolean is(EnterpriseNumber enterprise, Instant asOf) {
        return database.sql("""
                        INSERT INTO registers.told AS t (enterprise, asked_at, as_of) VALUES (?, ?, ?)
                        ON CONFLICT (enterprise) DO UPDATE SET asked_at = excluded.asked_at, as_of = excluded.as_of
                         WHERE t.as_of IS NULL OR t.as_of <= excluded.as_of
                        """)
                        .params(enterprise.digits(), Timestamp.from(asOf), Timestamp.from(asOf))
                        .update()
                == 1;
    }

    /** The source was asked and knows nothing of it. */
    void nothing(EnterpriseNumber enterprise, Instant askedAt) {
        database.sql("""
                        INSERT INTO registers.told AS t (enterprise, asked_at) VALUES (?, ?)
                        ON CONFLICT (enterprise) DO UPDATE SET asked_at = GREATEST(t.asked_at, excluded.asked_at)
                        """).params(enterprise.digits(), Timestamp.from(askedAt)).update();
    }
}
