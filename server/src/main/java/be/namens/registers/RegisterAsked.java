package be.namens.registers;

import be.namens.audit.Fact;
import java.util.Map;
import java.util.Optional;

/**
 * The live source told what it knows of an enterprise, and the register holds that now.
 *
 * @param changed whether the register said something else before
 * @param unusable functions that could not be used, such as those of somebody without a number
 */
record RegisterAsked(String number, boolean changed, int unusable) implements Fact {

    @Override
    public String kind() {
        return "register.asked";
    }

    @Override
    public Optional<String> enterprise() {
        return Optional.of(number);
    }

    @Override
    public Map<String, String> detail() {
        return Map.of("changed", Boolean.toString(changed), "unusable", Integer.toString(unusable));
    }
}
