package kmo.portefeuille;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To which account support is paid, for each enterprise, and who said so last. */
@Component
class AccountNumbers {

    private final JdbcClient database;
    private final Clock clock;

    AccountNumbers(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<Iban> of(EnterpriseNumber enterprise) {
        return database.sql("SELECT iban FROM kmo.account_number WHERE enterprise = ?")
                .param(enterprise.digits())
                .query(String.class)
                .optional()
                .map(Iban::new);
    }

    /**
     * Whoever calls this has seen to it that the proof is strong and fresh enough.
     *
     * @param subject the person at the provider
     */
    void change(EnterpriseNumber enterprise, Iban iban, String subject) {
        database.sql("""
                        INSERT INTO kmo.account_number (enterprise, iban, changed_by, changed_at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (enterprise) DO UPDATE SET
                            iban = excluded.iban, changed_by = excluded.changed_by, changed_at = excluded.changed_at
                        """)
                .params(enterprise.digits(), iban.value(), subject, Timestamp.from(clock.instant()))
                .update();
    }
}
