package be.namens.registers;

import be.namens.shared.TheClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges the age of what the registers say, by the settings of this installation. */
@Component
public class RegisterAge {

    private final AgeRule rule;
    private final TheClock clock;

    RegisterAge(AgeSettings settings, FreshRegister source, TheClock clock) {
        this.rule = new AgeRule(settings.limit(), source.keptFor());
        this.clock = clock;
    }

    /** Reads the column {@code as_of} of the views that decide. */
    public AsOf of(ResultSet row) throws SQLException {
        return rule.judge(Optional.ofNullable(row.getTimestamp("as_of")).map(Timestamp::toInstant), clock.now());
    }

    /** Whether anything can be too old here. */
    public boolean isLimited() {
        return rule.oldestAllowed().isPresent();
    }
}
