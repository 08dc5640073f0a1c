package be.namens.registers;

import be.namens.audit.Fact;
import java.util.Map;
import java.util.Optional;

/** One entry in the register was made or replaced, outside the loads. */
record EnteredInRegister(String number, String what) implements Fact {

    @Override
    public String kind() {
        return "register.entered";
    }

    @Override
    public Optional<String> enterprise() {
        return Optional.of(number);
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("what", what);
    }
}
