package be.namens.registers.own;

import be.namens.registers.EnterpriseNumber;
import be.namens.registers.RegistersRefusal;
import be.namens.shared.Refused;
import be.namens.shared.TheClock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Enterprise numbers for what counters register: the next of a range, each once and for ever. */
@Component
public class OwnNumbers {

    private static final long LOCK = 0x6f776e6e756dL;
    private static final int AT_ONCE = 100;
    private static final int BASE = 8;
    private static final int MODULUS = 97;

    private final JdbcClient database;
    private final TheClock clock;

    OwnNumbers(JdbcClient database, TheClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Takes the next number of the range that was never given and that no register ever knew; whoever asks at the same time waits until this
     * transaction ends. A transaction that fails leaves the number to the next.
     */
    public EnterpriseNumber take(EnterpriseNumber first, EnterpriseNumber last) {
        database.sql("SELECT pg_advisory_xact_lock(?)").param(LOCK).query().singleRow();
        var number = free(first, last).orElseThrow(() -> new Refused(RegistersRefusal.NUMBERS_USED_UP));
        database.sql("INSERT INTO registers.own_number (number, taken_at) VALUES (?, ?)")
                .params(number.digits(), clock.now().atOffset(ZoneOffset.UTC))
                .update();
        return number;
    }

    private Optional<EnterpriseNumber> free(EnterpriseNumber first, EnterpriseNumber last) {
        long from = database.sql("SELECT max(number) FROM registers.own_number WHERE number BETWEEN ? AND ?")
                .params(first.digits(), last.digits())
                .query((row, at) -> Optional.ofNullable(row.getString(1)))
                .single()
                .map(given -> base(given) + 1)
                .orElse(base(first.digits()));
        for (long begin = from; begin <= base(last.digits()); begin += AT_ONCE) {
            var found = unused(LongStream.rangeClosed(begin, Math.min(begin + AT_ONCE - 1, base(last.digits())))
                    .mapToObj(OwnNumbers::number)
                    .toArray(String[]::new));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<EnterpriseNumber> unused(String[] candidates) {
        return database.sql("""
                        SELECT n.number FROM unnest(?::text[]) AS n (number)
                         WHERE NOT EXISTS (SELECT FROM registers.own_number u WHERE u.number = n.number)
                           AND NOT EXISTS (SELECT FROM registers.enterprise u WHERE u.number = n.number)
                           AND NOT EXISTS (SELECT FROM registers.enterprise_ended u WHERE u.number = n.number)
                           AND NOT EXISTS (SELECT FROM registers.enterprise_life u WHERE u.number = n.number)
                           AND NOT EXISTS (SELECT FROM registers.legal_function u WHERE u.enterprise = n.number)
                         ORDER BY n.number LIMIT 1
                        """)
                .param(candidates)
                .query(String.class)
                .optional()
                .map(EnterpriseNumber::new);
    }

    private static long base(String digits) {
        return Long.parseLong(digits.substring(0, BASE));
    }

    private static String number(long base) {
        return "%08d%02d".formatted(base, MODULUS - base % MODULUS);
    }
}
