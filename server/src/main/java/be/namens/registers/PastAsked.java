package be.namens.registers;

import be.namens.audit.Fact;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** An operator asked who could represent an enterprise on a day. */
record PastAsked(EnterpriseNumber number, LocalDate day) implements Fact {

    @Override
    public String kind() {
        return "register.past-asked";
    }

    @Override
    public Optional<String> enterprise() {
        return Optional.of(number.digits());
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("day", day.toString());
    }
}
