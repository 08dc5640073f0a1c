package be.namens.registers.load;

import be.namens.audit.Fact;
import java.util.Map;

/** A register was to be loaded and stayed as it was. */
record LoadRefused(String register, String reason) implements Fact {

    @Override
    public String kind() {
        return "register.load-refused";
    }

    @Override
    public Outcome outcome() {
        return Outcome.REFUSED;
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("register", register, "reason", reason);
    }
}
